package dev.lesart.translate;

import dev.lesart.model.Place;
import dev.lesart.model.Problem;
import dev.lesart.model.Unit;
import dev.lesart.read.FileReader;
import dev.lesart.read.SourceFile;
import dev.lesart.read.Sources;
import dev.lesart.translate.Alignment.Orphan;
import dev.lesart.translate.Sheet.Slot;
import dev.lesart.translate.SheetWriter.Item;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * The files and records of a translation as they are to be written: the translator's texts in the
 * order of the source, comments that say what there is to do. No text is lost: what is to be
 * written is read back, and a file that would not say the same keeps its order.
 */
final class Rewriting {
  private final Rendition rendition;
  private final Map<String, SourceText> sources = new TreeMap<>();
  private final FileReader reader;
  private final NavigableMap<String, Sheet> sheets = new TreeMap<>();

  /** Files that take the name that their source has now: from, to. */
  private final NavigableMap<String, String> moves = new TreeMap<>();

  /**
   * What is to be written.
   *
   * @param texts the files that change, by their path in the tree
   * @param moves files that get another name: from, to
   * @param records the record of every file
   * @param leaving of files from which blocks go elsewhere: those blocks
   */
  record Result(
      NavigableMap<String, String> texts,
      NavigableMap<String, String> moves,
      NavigableMap<String, String> records,
      NavigableMap<String, String> leaving,
      List<Problem> problems) {}

  /**
   * @param written the text of a file as it was written, by its path within the site
   */
  Rewriting(
      Rendition rendition,
      Sources read,
      Function<String, Optional<String>> written,
      FileReader reader) {
    this.rendition = rendition;
    this.reader = reader;
    rendition
        .sources()
        .forEach(
            (tree, units) -> {
              SourceFile file = Objects.requireNonNull(read.content().get(tree));
              String text = written.apply(file.path()).orElse("");
              sources.put(
                  tree,
                  SourceText.of(file, units, String.join("\n", WrittenText.of(text).lines())));
            });
    rendition
        .alignment()
        .renamed()
        .forEach(
            (name, former) -> {
              if (rendition.bodies().containsKey(former) && !rendition.bodies().containsKey(name)) {
                moves.put(former, name);
              }
            });
    rendition
        .bodies()
        .forEach(
            (tree, body) ->
                sheets.put(
                    moves.getOrDefault(tree, tree),
                    Sheet.of(body, written.apply(body.file().path()).orElse(""))));
    sources.forEach(
        (tree, source) -> {
          if (!sheets.containsKey(tree) && !source.units().isEmpty()) {
            sheets.put(tree, Sheet.blank(tree, NewFile.header(source.file())));
          }
        });
  }

  Result result() {
    Set<String> frozen = new TreeSet<>();
    for (int attempt = 0; attempt < 4; attempt++) {
      NavigableMap<String, List<Item>> items = layout(frozen);
      NavigableMap<String, String> texts = new TreeMap<>();
      Set<String> failed = new TreeSet<>();
      items.forEach(
          (name, ofFile) -> {
            Sheet sheet = Objects.requireNonNull(sheets.get(name));
            String text = SheetWriter.write(sheet, ofFile);
            if (!text.equals(original(sheet)) && !saysTheSame(name, text, sheet, ofFile)) {
              failed.add(name);
            }
            texts.put(name, text);
          });
      if (failed.isEmpty()) {
        return result(items, texts);
      }
      if (!frozen.addAll(failed)) {
        return new Result(
            new TreeMap<>(),
            new TreeMap<>(),
            new TreeMap<>(),
            new TreeMap<>(),
            failed.stream().map(this::unwritable).toList());
      }
    }
    throw new IllegalStateException("files that freeze one after the other: " + frozen);
  }

  private NavigableMap<String, List<Item>> layout(Set<String> frozen) {
    Alignment alignment = rendition.alignment();
    IdentityHashMap<Target, Orphan> orphans = new IdentityHashMap<>();
    alignment
        .orphans()
        .values()
        .forEach(
            ofFile ->
                ofFile.stream()
                    .filter(orphan -> orphan.entry() != null)
                    .forEach(orphan -> orphans.put(orphan.ref().target(), orphan)));
    return new Layout(
            sheets,
            new Requests(alignment, sources),
            rendition.texts(),
            orphans,
            sources.keySet(),
            frozen)
        .items();
  }

  private static String original(Sheet sheet) {
    StringBuilder text = new StringBuilder(sheet.text.mark() ? "\uFEFF" : "");
    for (int i = 0; i < sheet.text.lines().size(); i++) {
      text.append(sheet.text.lines().get(i)).append(sheet.text.ends().get(i));
    }
    return text.toString();
  }

  /** Whether the text, read back, has the units that it should have, each as often. */
  private boolean saysTheSame(String name, String text, Sheet sheet, List<Item> items) {
    Map<String, Integer> counts = new HashMap<>();
    sheet.keys.forEach(target -> counts.merge(name(target.unit()), 1, Integer::sum));
    for (Item item : items) {
      Slot slot = item.slot();
      if (slot != null) {
        slot.targets().forEach(target -> counts.merge(name(target.unit()), 1, Integer::sum));
      }
    }
    String lines = String.join("\n", WrittenText.of(text).lines()) + "\n";
    Optional<SourceFile> read = reader.parse(lines, path(name), name);
    if (read.isEmpty()) {
      return items.isEmpty() && text.isBlank();
    }
    Body.of(read.get())
        .targets()
        .forEach(each -> counts.merge(name(each.unit()), -1, Integer::sum));
    return counts.values().stream().allMatch(count -> count == 0);
  }

  private static String name(Unit unit) {
    return Objects.requireNonNullElse(unit.id(), "") + " " + unit.text();
  }

  private String path(String tree) {
    return "translations/" + rendition.tag() + "/" + tree;
  }

  private Problem unwritable(String name) {
    return Problem.error(
        Place.of(path(name)),
        "file that cannot be brought up to date",
        "With the comments in it, its text would be read as another one.",
        "Put blank lines between its blocks; close code that is fenced in with ```.");
  }

  private Result result(
      NavigableMap<String, List<Item>> items, NavigableMap<String, String> texts) {
    NavigableMap<String, String> changed = new TreeMap<>();
    NavigableMap<String, String> leaving = new TreeMap<>();
    Map<Slot, String> places = new LinkedHashMap<>();
    items.forEach(
        (name, ofFile) -> {
          for (Item item : ofFile) {
            if (item.slot() != null) {
              places.put(item.slot(), name);
            }
          }
        });
    texts.forEach(
        (name, text) -> {
          Sheet sheet = Objects.requireNonNull(sheets.get(name));
          if (!text.equals(original(sheet)) || moves.containsValue(name)) {
            changed.put(name, text);
          }
          List<Item> gone = new ArrayList<>();
          for (Slot slot : sheet.slots) {
            if (!name.equals(places.getOrDefault(slot, name))) {
              gone.add(Item.of(slot));
            }
          }
          if (!gone.isEmpty()) {
            leaving.put(name, SheetWriter.write(Sheet.blank(name, ""), gone));
          }
        });
    NavigableMap<String, String> records = new TreeMap<>();
    Memory.after(rendition.alignment(), moves)
        .forEach((file, entries) -> records.put(file, Records.text(entries)));
    return new Result(changed, moves, records, leaving, withoutSource());
  }

  /** Files whose source was deleted. */
  private List<Problem> withoutSource() {
    List<Problem> problems = new ArrayList<>();
    for (String name : sheets.keySet()) {
      if (!sources.containsKey(name)) {
        problems.add(
            Problem.warning(
                Place.of(path(name)),
                "translation without source",
                "There is no file content/" + name + " any more.",
                "Move what is still of use to another file, then delete this one."));
      }
    }
    return problems;
  }
}
