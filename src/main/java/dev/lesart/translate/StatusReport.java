package dev.lesart.translate;

import dev.lesart.model.Language;
import dev.lesart.model.Status;
import dev.lesart.read.Json;
import dev.lesart.translate.Alignment.Match;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.StringJoiner;
import java.util.TreeMap;
import java.util.TreeSet;

/** How far the translation into a language has come, file by file. */
public final class StatusReport {
  private static final List<String> COLUMNS =
      List.of("current", "stale", "minor", "missing", "orphans", "words left", "translated");

  private final Language language;
  private final Rendition rendition;
  private final NavigableMap<String, Tally> files = new TreeMap<>();

  public StatusReport(Language language, Rendition rendition) {
    this.language = language;
    this.rendition = rendition;
    Alignment alignment = rendition.alignment();
    TreeSet<String> names = new TreeSet<>(alignment.matches().keySet());
    names.addAll(alignment.orphans().keySet());
    for (String name : names) {
      Tally coverage =
          Tally.of(alignment.in(name), alignment.orphans().getOrDefault(name, List.of()));
      if (coverage.units() + coverage.orphans() > 0) {
        files.put(name, coverage);
      }
    }
  }

  public Tally total() {
    return Tally.sum(files.values());
  }

  /** Whether enough is translated for the language to be published. */
  public boolean enough() {
    return total().progress().share() >= language.publish();
  }

  /** The figures of the language on one line: {@code 12 current, 1 stale, …}. */
  public String line() {
    Tally total = total();
    return "%d current, %d stale%s, %d missing, %d orphans"
        .formatted(
            total.current(),
            total.stale(),
            total.minor() == 0 ? "" : " (and %d minor)".formatted(total.minor()),
            total.missing(),
            total.orphans());
  }

  /** A table for people. */
  public List<String> table() {
    List<List<String>> rows = new ArrayList<>();
    List<String> head = new ArrayList<>(List.of("translations/" + language.tag() + "/"));
    head.addAll(COLUMNS);
    rows.add(head);
    files.forEach((name, coverage) -> rows.add(row(name, coverage)));
    rows.add(row("total", total()));
    int[] widths = new int[head.size()];
    for (List<String> row : rows) {
      for (int i = 0; i < widths.length; i++) {
        widths[i] = Math.max(widths[i], row.get(i).length());
      }
    }
    List<String> lines = new ArrayList<>();
    for (List<String> row : rows) {
      StringBuilder line = new StringBuilder(row.get(0));
      for (int i = 1; i < widths.length; i++) {
        int before = widths[0] - row.get(0).length();
        line.append(" ".repeat((i == 1 ? before : 0) + 2 + widths[i] - row.get(i).length()));
        line.append(row.get(i));
      }
      lines.add(line.toString());
    }
    if (language.publish() > 0) {
      lines.add(
          (enough()
                  ? "Enough: %s are translated, %s are asked for."
                  : "Too little: %s are translated, %s are asked for.")
              .formatted(total().progress().percent() + " %", percent(language.publish())));
    }
    if (!rendition.recorded()) {
      lines.add(
          "Nothing is recorded yet: everything counts as made from today's source. Run sync.");
    }
    return lines;
  }

  private static String percent(double share) {
    return java.math.BigDecimal.valueOf(share)
            .movePointRight(2)
            .stripTrailingZeros()
            .toPlainString()
        + " %";
  }

  private static List<String> row(String name, Tally coverage) {
    return List.of(
        name,
        "" + coverage.current(),
        "" + coverage.stale(),
        "" + coverage.minor(),
        "" + coverage.missing(),
        "" + coverage.orphans(),
        "" + coverage.words(),
        coverage.progress().percent() + " %");
  }

  /** What is to be done, each with its place: {@code content/a.md:12: missing}. */
  public List<String> open() {
    List<String> lines = new ArrayList<>();
    for (List<Match> matches : rendition.alignment().matches().values()) {
      for (Match match : matches) {
        boolean done = match.status() == Status.CURRENT;
        if (!done) {
          var place =
              match.targets().isEmpty()
                  ? match.source().place()
                  : match.targets().get(0).target().unit().place();
          lines.add(place.file() + ":" + place.line() + ": " + match.status().label());
        }
      }
    }
    return lines;
  }

  /** The same for programs. */
  public static String json(List<StatusReport> reports) {
    StringJoiner languages = new StringJoiner(",\n", "{\"languages\": [\n", "\n]}");
    for (StatusReport report : reports) {
      StringJoiner files = new StringJoiner(",\n    ", "\n   \"files\": [\n    ", "\n   ]}");
      report.files.forEach(
          (name, coverage) ->
              files.add("{\"path\": " + Json.quoted(name) + ", " + fields(coverage) + "}"));
      languages.add(
          "  {\"language\": "
              + Json.quoted(report.language.tag())
              + ", \"publish\": "
              + report.language.publish()
              + ", \"enough\": "
              + report.enough()
              + ",\n   "
              + fields(report.total())
              + ","
              + files);
    }
    return languages.toString();
  }

  private static String fields(Tally tally) {
    return "\"current\": %d, \"stale\": %d, \"minor\": %d, \"missing\": %d, \"orphans\": %d, \"words\": %d, \"translated\": %d"
        .formatted(
            tally.current(),
            tally.stale(),
            tally.minor(),
            tally.missing(),
            tally.orphans(),
            tally.words(),
            tally.progress().percent());
  }
}
