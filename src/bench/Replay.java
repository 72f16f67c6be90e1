import dev.lesart.markdown.MarkdownParser;
import dev.lesart.model.Status;
import dev.lesart.model.Unit;
import dev.lesart.model.Walk;
import dev.lesart.read.FileReader;
import dev.lesart.read.SiteFolder;
import dev.lesart.translate.Alignment;
import dev.lesart.translate.Alignment.Match;
import dev.lesart.translate.Entry;
import dev.lesart.translate.Memory;
import dev.lesart.translate.Records;
import dev.lesart.translate.Target;
import dev.lesart.translate.Units;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Replays what became of a translation when its source went from one state to another: {@code java
 * Replay WORK UNITS SAMPLES [MSGMERGE]}. WORK/first and WORK/second hold the Markdown of the two
 * states. The first is taken as translated in full: the translation of a text is the text with its
 * letters accented, so that of every translation it is known what it was made from. Counts what
 * Lesart and what gettext's msgmerge make of it in the second state, and what time they take for at
 * least UNITS units. Prints SAMPLES pairs of each that a human can judge.
 */
final class Replay {
  /** Texts that have less in common are taken for different texts. */
  private static final double PLAUSIBLE = 0.5;

  /** Texts that have so much in common should have been tied. */
  private static final double EVIDENT = 0.6;

  private static final int FEWEST_WORDS = 4;
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

  /** Where a link leads: no reader sees it. */
  private static final Pattern LEADS = Pattern.compile("(?<=])(?:\\([^()]*\\)|\\[[^\\[\\]]*])");

  private Replay() {}

  public static void main(String[] arguments) throws IOException, InterruptedException {
    Path work = Path.of(arguments[0]);
    if (arguments[1].equals("time")) {
      time(work, Integer.parseInt(arguments[2]));
      return;
    }
    int least = Integer.parseInt(arguments[1]);
    int samples = Integer.parseInt(arguments[2]);
    String msgmerge = arguments.length > 3 ? arguments[3] : "";
    NavigableMap<String, List<Unit>> first = units(work.resolve("first"));
    NavigableMap<String, List<Unit>> second = units(work.resolve("second"));
    States states = new States(first, second);
    int copies = Math.max(1, -Math.floorDiv(-least, Math.max(1, count(second))));

    List<Outcome> lesart = new ArrayList<>();
    int orphans = lesart(states, lesart);
    Tally ours = new Tally(states, lesart, orphans);

    Map<String, List<Unit>> before = copies(first, copies);
    Map<String, List<Unit>> after = copies(second, copies);
    Alignment alignment = Alignment.of(before, targets(before), Map.of());
    for (Map.Entry<String, List<Entry>> record : Memory.after(alignment).entrySet()) {
      Path file = work.resolve(Records.path("x", record.getKey()));
      Files.createDirectories(file.getParent());
      Files.writeString(file, Records.text(record.getValue()));
    }
    String[] seconds = cold(work, copies);

    Tally theirs = null;
    String[] merged = new String[4];
    List<Outcome> gettext = new ArrayList<>();
    if (!msgmerge.isEmpty()) {
      Map<String, Message> po = merge(work, "once", msgmerge, first, second, merged);
      int obsolete = gettext(states, po, gettext);
      theirs = new Tally(states, gettext, obsolete);
      merge(work, "copies", msgmerge, before, after, merged);
    }
    print(ours, theirs, count(after), seconds, merged);
    sample("Lesart, stale", changed(lesart), samples);
    sample("Lesart, missing though a like text is left", ours.overlooked, samples);
    sample("msgmerge, fuzzy", changed(gettext), samples);
  }

  // ---- the two states

  /** The units of every file below a folder, read as a build reads them. */
  private static NavigableMap<String, List<Unit>> units(Path root) throws IOException {
    SiteFolder folder = new SiteFolder(root);
    MarkdownParser markdown = new MarkdownParser();
    FileReader reader = new FileReader(folder, markdown::parse, problem -> {});
    NavigableMap<String, List<Unit>> units = new TreeMap<>();
    for (Path file : folder.files("", problem -> {})) {
      String name = folder.name(file);
      if (name.endsWith(".md")) {
        // What Lesart refuses is read as a body without front matter.
        List<Unit> found =
            reader.read(file, name).map(Units::of).orElseGet(() -> body(markdown, file));
        units.put(name, found.stream().map(unit -> with(unit, unit.text())).toList());
      }
    }
    return units;
  }

  private static List<Unit> body(MarkdownParser markdown, Path file) {
    List<Unit> units = new ArrayList<>();
    try {
      String text = Normalizer.normalize(Files.readString(file), Normalizer.Form.NFC);
      Walk.units(markdown.parse(text, "", 1, problem -> {}), units::add);
    } catch (IOException unreadable) {
      System.err.println("not read: " + file);
    }
    return units;
  }

  private static Unit with(Unit unit, String text) {
    return new Unit(unit.kind(), text, List.of(), unit.place(), unit.id(), null);
  }

  private static int count(Map<String, List<Unit>> units) {
    return units.values().stream().mapToInt(List::size).sum();
  }

  /** The same units several times, each time in other files and other words of the same length. */
  private static NavigableMap<String, List<Unit>> copies(
      Map<String, List<Unit>> units, int copies) {
    NavigableMap<String, List<Unit>> all = new TreeMap<>();
    for (int i = 0; i < copies; i++) {
      int shift = i;
      units.forEach(
          (file, list) ->
              all.put(
                  shift + "/" + file,
                  list.stream().map(unit -> with(unit, shift(unit.text(), shift))).toList()));
    }
    return all;
  }

  private static String shift(String text, int by) {
    StringBuilder shifted = new StringBuilder();
    for (char c : text.toCharArray()) {
      char start = c >= 'a' && c <= 'z' ? 'a' : c >= 'A' && c <= 'Z' ? 'A' : 0;
      shifted.append(start == 0 ? c : (char) (start + (c - start + by) % 26));
    }
    return shifted.toString();
  }

  private static boolean hasWords(String text) {
    return text.codePoints().anyMatch(Character::isLetter);
  }

  /** The translation of a text. */
  private static String translation(String text) {
    StringBuilder accented = new StringBuilder("⟦");
    String plain = "aeiouAEIOU";
    for (char c : text.toCharArray()) {
      int at = plain.indexOf(c);
      accented.append(at < 0 ? c : "áéíóúÁÉÍÓÚ".charAt(at));
    }
    return accented.append("⟧").toString();
  }

  private static Map<String, List<Target>> targets(Map<String, List<Unit>> units) {
    Map<String, List<Target>> targets = new TreeMap<>();
    units.forEach(
        (file, list) ->
            targets.put(
                file,
                list.stream()
                    .map(unit -> new Target(with(unit, translation(unit.text())), false, false))
                    .toList()));
    return targets;
  }

  /** Both states, and from what which translation was made. */
  private static final class States {
    final NavigableMap<String, List<Unit>> first;
    final NavigableMap<String, List<Unit>> second;
    final Map<String, String> made = new HashMap<>();
    final Map<String, Set<String>> surroundings = new HashMap<>();
    final Map<String, Integer> counts = new HashMap<>();

    States(NavigableMap<String, List<Unit>> first, NavigableMap<String, List<Unit>> second) {
      this.first = first;
      this.second = second;
      first.forEach(
          (file, units) -> {
            for (int i = 0; i < units.size(); i++) {
              String text = units.get(i).text();
              String other = made.put(translation(text), text);
              if (other != null && !other.equals(text)) {
                throw new IllegalStateException("same translation: " + text);
              }
              counts.merge(text, 1, Integer::sum);
              surroundings
                  .computeIfAbsent(text, each -> new HashSet<>())
                  .add(surroundings(units, i));
            }
          });
    }

    static String surroundings(List<Unit> units, int at) {
      String before = at == 0 ? "" : units.get(at - 1).text();
      String after = at + 1 == units.size() ? "" : units.get(at + 1).text();
      return units.get(at).kind() + "\n" + before + "\n" + after;
    }

    /** Whether a text may have become another: it has half its words, or stood in its place. */
    boolean plausible(String from, Outcome to) {
      return alike(from, to.text) >= PLAUSIBLE
          || surroundings.getOrDefault(from, Set.of()).contains(to.surroundings);
    }
  }

  /** The share of words that stand in both texts in the same order. */
  private static double alike(String a, String b) {
    List<String> left = words(a);
    List<String> right = words(b);
    if (left.isEmpty() || right.isEmpty()) {
      return left.equals(right) ? 1 : 0;
    }
    int[] common = new int[left.size() + 1];
    for (String word : right) {
      int diagonal = 0;
      for (int i = 1; i <= left.size(); i++) {
        int above = common[i];
        common[i] = word.equals(left.get(i - 1)) ? diagonal + 1 : Math.max(above, common[i - 1]);
        diagonal = above;
      }
    }
    return 2.0 * common[left.size()] / (left.size() + right.size());
  }

  private static List<String> words(String text) {
    String seen = LEADS.matcher(text).replaceAll("").toLowerCase(Locale.ROOT);
    return WORD.matcher(seen).results().map(each -> each.group()).toList();
  }

  /** A wider space says nothing else. */
  private static String folded(String text) {
    return text.replaceAll(" {2,}", " ");
  }

  /** What a tool did with a unit of the second state. */
  private enum Fate {
    KEPT,
    STALE,
    MINOR,
    MISSING
  }

  /**
   * @param made the text that the unit's translation was made from; "" where there is none
   */
  private record Outcome(String text, String surroundings, Fate fate, String made) {
    Outcome from(String other) {
      return new Outcome(text, surroundings, fate, other);
    }
  }

  // ---- Lesart

  private static int lesart(States states, List<Outcome> outcomes) {
    Map<String, List<Target>> targets = targets(states.first);
    Alignment before = Alignment.of(states.first, targets, Map.of());
    before
        .matches()
        .values()
        .forEach(
            matches ->
                matches.forEach(
                    match -> {
                      if (!made(match, states).equals(match.source().text())) {
                        throw new IllegalStateException("not translated: " + match.source());
                      }
                    }));
    Alignment alignment = Alignment.of(states.second, targets, Memory.after(before));
    alignment
        .matches()
        .forEach(
            (file, matches) -> {
              List<Unit> units = matches.stream().map(Match::source).toList();
              for (int i = 0; i < matches.size(); i++) {
                Match match = matches.get(i);
                Fate fate =
                    match.status() == Status.MISSING
                        ? Fate.MISSING
                        : match.status() == Status.STALE
                            ? Fate.STALE
                            : match.status() == Status.STALE_MINOR ? Fate.MINOR : Fate.KEPT;
                if (hasWords(match.source().text())) {
                  outcomes.add(
                      new Outcome(
                          match.source().text(),
                          States.surroundings(units, i),
                          fate,
                          made(match, states)));
                }
              }
            });
    return (int)
        alignment.orphans().values().stream()
            .flatMap(List::stream)
            .filter(orphan -> hasWords(orphan.ref().target().unit().text()))
            .count();
  }

  private static String made(Match match, States states) {
    return match.targets().size() == 1
        ? states.made.getOrDefault(match.targets().get(0).target().unit().text(), "")
        : "";
  }

  // ---- gettext

  private record Message(String translation, boolean fuzzy, boolean obsolete) {}

  private static Map<String, Message> merge(
      Path work,
      String name,
      String msgmerge,
      Map<String, List<Unit>> first,
      Map<String, List<Unit>> second,
      String[] seconds)
      throws IOException, InterruptedException {
    Path old = work.resolve(name + ".po");
    Path today = work.resolve(name + ".pot");
    Path merged = work.resolve(name + ".merged.po");
    Files.writeString(old, po(first, true));
    Files.writeString(today, po(second, false));
    for (int i = 1; i >= 0; i--) {
      List<String> command =
          new ArrayList<>(List.of(msgmerge, "--quiet", "--no-wrap", "-o", merged.toString()));
      if (i == 1) {
        command.add("--no-fuzzy-matching");
      }
      command.add(old.toString());
      command.add(today.toString());
      ProcessBuilder process = new ProcessBuilder(command).redirectError(Redirect.INHERIT);
      process.environment().put("LC_ALL", "C.UTF-8");
      long start = System.nanoTime();
      Process running = process.start();
      Duration processors = Duration.ZERO;
      while (!running.waitFor(100, TimeUnit.MILLISECONDS)) {
        processors = running.info().totalCpuDuration().orElse(processors);
      }
      seconds[2 * i] = "%.1f".formatted((System.nanoTime() - start) / 1e9);
      seconds[2 * i + 1] = "%.1f".formatted(processors.toMillis() / 1e3);
      if (running.exitValue() != 0) {
        throw new IllegalStateException("msgmerge: " + running.exitValue());
      }
    }
    return read(Files.readAllLines(merged));
  }

  /** The texts in their order, each once. */
  private static String po(Map<String, List<Unit>> units, boolean translated) {
    StringBuilder out = new StringBuilder();
    out.append("msgid \"\"\nmsgstr \"Content-Type: text/plain; charset=UTF-8\\n\"\n");
    Set<String> seen = new HashSet<>();
    units
        .values()
        .forEach(
            list ->
                list.forEach(
                    unit -> {
                      String text = unit.text();
                      if (hasWords(text) && seen.add(text)) {
                        String target = translated ? translation(text) : "";
                        out.append("\nmsgid ").append(quoted(text));
                        out.append("\nmsgstr ").append(quoted(target)).append('\n');
                      }
                    }));
    return out.toString();
  }

  private static String quoted(String text) {
    String escaped = text.replace("\\", "\\\\").replace("\"", "\\\"");
    return '"' + escaped.replace("\n", "\\n").replace("\t", "\\t") + '"';
  }

  private static final Pattern LINE = Pattern.compile("(#~ )?(msgid |msgstr )?\"(.*)\"");
  private static final Pattern ESCAPE = Pattern.compile("\\\\(.)");

  /** The messages of a PO file by their text. */
  private static Map<String, Message> read(List<String> lines) {
    Map<String, Message> messages = new HashMap<>();
    StringBuilder source = new StringBuilder();
    StringBuilder target = new StringBuilder();
    StringBuilder current = source;
    boolean fuzzy = false;
    boolean obsolete = false;
    List<String> all = new ArrayList<>(lines);
    all.add("");
    for (String line : all) {
      Matcher matcher = LINE.matcher(line);
      if (line.isBlank()) {
        if (source.length() > 0) {
          messages.put(source.toString(), new Message(target.toString(), fuzzy, obsolete));
        }
        source.setLength(0);
        target.setLength(0);
        fuzzy = false;
        obsolete = false;
      } else if (line.startsWith("#, ")) {
        fuzzy = line.contains("fuzzy");
      } else if (matcher.matches()) {
        obsolete |= matcher.group(1) != null;
        if (matcher.group(2) != null) {
          current = matcher.group(2).startsWith("msgid") ? source : target;
        }
        current.append(
            ESCAPE
                .matcher(matcher.group(3))
                .replaceAll(
                    each ->
                        Matcher.quoteReplacement(
                            each.group(1).equals("n")
                                ? "\n"
                                : each.group(1).equals("t") ? "\t" : each.group(1))));
      }
    }
    return messages;
  }

  private static int gettext(States states, Map<String, Message> po, List<Outcome> outcomes) {
    states.second.forEach(
        (file, units) -> {
          for (int i = 0; i < units.size(); i++) {
            String text = units.get(i).text();
            if (!hasWords(text)) {
              continue;
            }
            Message message = po.get(text);
            if (message == null) {
              throw new IllegalStateException("not in the PO file: " + text);
            }
            boolean translated = !message.translation().isEmpty();
            outcomes.add(
                new Outcome(
                    text,
                    States.surroundings(units, i),
                    !translated ? Fate.MISSING : message.fuzzy() ? Fate.STALE : Fate.KEPT,
                    translated ? states.made.getOrDefault(message.translation(), "") : ""));
          }
        });
    return (int) po.values().stream().filter(Message::obsolete).count();
  }

  // ---- seconds

  /** Aligns in a process of its own, in which nothing has been compiled or cached. */
  private static String[] cold(Path work, int copies) throws IOException, InterruptedException {
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    String classes = System.getProperty("java.class.path");
    // As the launcher starts Lesart.
    Process process =
        new ProcessBuilder(
                java.toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                classes,
                "Replay",
                work.toString(),
                "time",
                "" + copies)
            .redirectError(Redirect.INHERIT)
            .start();
    String[] seconds =
        new String(process.getInputStream().readAllBytes(), "UTF-8").strip().split(" ");
    if (process.waitFor() != 0 || seconds.length != 4) {
      throw new IllegalStateException("could not be timed");
    }
    return seconds;
  }

  /** Prints wall and processor seconds without reading and with it. */
  private static void time(Path work, int copies) throws IOException {
    long[] start = now();
    Map<String, List<Unit>> first = new TreeMap<>();
    Map<String, List<Unit>> second = new TreeMap<>();
    for (int i = 0; i < copies; i++) {
      first = units(work.resolve("first"));
      second = units(work.resolve("second"));
    }
    Map<String, List<Target>> targets = targets(copies(first, copies));
    Map<String, List<Unit>> sources = copies(second, copies);
    Map<String, List<Entry>> records =
        Records.read(
            new SiteFolder(work),
            "x",
            problem -> {
              throw new IllegalStateException(problem.toString());
            });
    long[] read = now();
    Memory.after(Alignment.of(sources, targets, records));
    long[] end = now();
    System.out.printf(
        Locale.ROOT,
        "%.2f %.2f %.2f %.2f%n",
        (end[0] - read[0]) / 1e9,
        (end[1] - read[1]) / 1e9,
        (end[0] - start[0]) / 1e9,
        (end[1] - start[1]) / 1e9);
  }

  private static long[] now() {
    long processor =
        ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
            .getProcessCpuTime();
    return new long[] {System.nanoTime(), processor};
  }

  // ---- results

  /** What became of the units with one tool. */
  private static final class Tally {
    final int units;
    int right;
    int wrong;
    int stale;
    int minor;
    int plausible;
    int missing;
    int repeated;
    final List<Outcome> overlooked = new ArrayList<>();
    int unchanged;
    int unchangedRight;
    final int orphans;

    Tally(States states, List<Outcome> outcomes, int orphans) {
      this.units = outcomes.size();
      this.orphans = orphans;
      Set<String> used = new HashSet<>();
      Set<String> today = new HashSet<>();
      outcomes.forEach(outcome -> used.add(outcome.made));
      outcomes.forEach(outcome -> today.add(outcome.text));
      List<String> unused =
          states.counts.keySet().stream()
              .filter(text -> !used.contains(text) && !today.contains(text))
              .filter(text -> words(text).size() >= FEWEST_WORDS)
              .toList();
      Map<String, Integer> now = new HashMap<>();
      Map<String, Integer> kept = new HashMap<>();
      for (Outcome outcome : outcomes) {
        now.merge(outcome.text, 1, Integer::sum);
        boolean same = folded(outcome.made).equals(folded(outcome.text));
        switch (outcome.fate) {
          case KEPT -> {
            right += same ? 1 : 0;
            wrong += same ? 0 : 1;
            kept.merge(outcome.text, same ? 1 : 0, Integer::sum);
          }
          case STALE, MINOR -> {
            stale++;
            minor += outcome.fate == Fate.MINOR ? 1 : 0;
            plausible += states.plausible(outcome.made, outcome) ? 1 : 0;
          }
          case MISSING -> {
            missing++;
            if (states.counts.containsKey(outcome.text)) {
              repeated++;
            } else {
              unused.stream()
                  .filter(text -> alike(text, outcome.text) >= EVIDENT)
                  .max(Comparator.comparingDouble(text -> alike(text, outcome.text)))
                  .ifPresent(text -> overlooked.add(outcome.from(text)));
            }
          }
        }
      }
      now.forEach(
          (text, count) -> {
            int same = Math.min(count, states.counts.getOrDefault(text, 0));
            unchanged += same;
            unchangedRight += Math.min(same, kept.getOrDefault(text, 0));
          });
    }
  }

  private static void print(
      Tally ours, Tally theirs, int timed, String[] seconds, String[] merged) {
    boolean both = theirs != null;
    Tally other = both ? theirs : ours;
    row("", "Lesart", "msgmerge", both);
    row("units with words", "" + ours.units, "" + other.units, both);
    row("unchanged texts", "" + ours.unchanged, "" + other.unchanged, both);
    share(
        "  kept, made from this text",
        ours.unchangedRight,
        ours.unchanged,
        other.unchangedRight,
        other.unchanged,
        both);
    share("kept, made from this text", ours.right, ours.units, other.right, other.units, both);
    share("kept, made from another", ours.wrong, ours.units, other.wrong, other.units, both);
    share("stale, fuzzy", ours.stale, ours.units, other.stale, other.units, both);
    share(
        "  from a plausible text", ours.plausible, ours.stale, other.plausible, other.stale, both);
    share(
        "  from an unrelated text",
        ours.stale - ours.plausible,
        ours.stale,
        other.stale - other.plausible,
        other.stale,
        both);
    share("  only markup changed", ours.minor, ours.stale, other.minor, other.stale, both);
    share("missing, untranslated", ours.missing, ours.units, other.missing, other.units, both);
    row("  text translated elsewhere", "" + ours.repeated, "" + other.repeated, both);
    row(
        "  a like text left unused",
        "" + ours.overlooked.size(),
        "" + other.overlooked.size(),
        both);
    row("orphans, obsolete", "" + ours.orphans, "" + other.orphans, both);
    row("seconds for " + timed + " units", seconds[0], merged[0], both);
    row("  of processors", seconds[1], merged[1], both);
    row("  with reading and parsing", seconds[2], "", both);
    row("  of processors", seconds[3], "", both);
    row("  without fuzzy matching", "", merged[2], both);
  }

  private static void share(
      String name, int ours, int ofOurs, int theirs, int ofTheirs, boolean both) {
    row(name, share(ours, ofOurs), share(theirs, ofTheirs), both);
  }

  private static String share(int part, int whole) {
    return "%d %6.2f %%".formatted(part, whole == 0 ? 0.0 : 100.0 * part / whole);
  }

  private static void row(String name, String ours, String theirs, boolean both) {
    System.out.println("%-30s %16s %16s".formatted(name, ours, both ? theirs : "").stripTrailing());
  }

  private static List<Outcome> changed(List<Outcome> outcomes) {
    return outcomes.stream()
        .filter(each -> each.fate == Fate.STALE || each.fate == Fate.MINOR)
        .toList();
  }

  private static void sample(String title, List<Outcome> outcomes, int samples) {
    List<Outcome> shuffled = new ArrayList<>(outcomes);
    Collections.shuffle(shuffled, new Random(1));
    for (Outcome each : shuffled.subList(0, Math.min(samples, shuffled.size()))) {
      System.out.println("\n" + title + "\n- " + each.made + "\n+ " + each.text);
    }
  }
}
