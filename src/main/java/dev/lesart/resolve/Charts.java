package dev.lesart.resolve;

import dev.lesart.model.Block;
import dev.lesart.model.Chart;
import dev.lesart.model.Place;
import dev.lesart.model.PlainText;
import dev.lesart.model.Problem;
import dev.lesart.model.Unit;
import dev.lesart.read.SourceFile;
import dev.lesart.read.Sources;
import dev.lesart.resolve.Versions.Version;
import dev.lesart.translate.Figure;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads the charts of an explainer: one a file, each a table of figures. */
final class Charts {
  static final String FOLDER = "charts";
  private static final List<String> KINDS =
      Stream.of(Chart.Kind.values()).map(kind -> kind.name().toLowerCase(Locale.ROOT)).toList();

  /** More than these cannot be told apart without colour. */
  private static final int MOST_SERIES = 3;

  private final Sources sources;
  private final String sourceTag;
  private final Figures figures;
  private final Consumer<Problem> problems;

  /**
   * @param figures the numbers of the source language
   */
  Charts(Sources sources, String sourceTag, Figures figures, Consumer<Problem> problems) {
    this.sources = sources;
    this.sourceTag = sourceTag;
    this.figures = figures;
    this.problems = problems;
  }

  /** A chart in all its languages; the values are those of the source. */
  record Source(Versions versions, Chart.Kind kind, List<List<@Nullable BigDecimal>> values) {
    Chart in(String tag) {
      Version version = versions.in(tag);
      List<Block> blocks = version.file().body().blocks();
      // A translation has the blocks of its source.
      int at = table(versions.source());
      List<Block> note = new ArrayList<>(blocks);
      Block.Table table = (Block.Table) note.remove(at);
      return new Chart(
          versions.source().id(),
          kind,
          version.language(),
          version.said("title", "Two estimates"),
          table,
          values,
          Cited.document(note, version.file().body().footnotes()));
    }
  }

  /** The charts of a folder; without those whose table cannot be drawn, which are problems. */
  List<Source> read(List<SourceFile> files) {
    List<Source> charts = new ArrayList<>();
    for (SourceFile file : files) {
      if (!file.tree().endsWith(".md")) {
        continue;
      }
      Ids.checkId(file.id(), file.place(), problems);
      Versions versions =
          Versions.of(file, sources, sourceTag, Set.of("title"), Set.of("kind"), problems);
      String kind = versions.data().choice("kind", KINDS);
      if (hasTable(file)) {
        Block.Table table = (Block.Table) file.body().blocks().get(table(file));
        charts.add(
            new Source(
                versions,
                kind.isEmpty() ? Chart.Kind.BAR : Chart.Kind.valueOf(kind.toUpperCase(Locale.ROOT)),
                values(table)));
      }
    }
    return charts;
  }

  private static int table(SourceFile file) {
    List<Block> blocks = file.body().blocks();
    for (int i = 0; i < blocks.size(); i++) {
      if (blocks.get(i) instanceof Block.Table) {
        return i;
      }
    }
    return -1;
  }

  private boolean hasTable(SourceFile file) {
    long tables =
        file.body().blocks().stream().filter(block -> block instanceof Block.Table).count();
    if (tables != 1) {
      problems.accept(
          Problem.error(
              file.place(),
              tables == 0 ? "chart without table" : "chart with more than one table",
              "A chart is drawn from the one table of its file.",
              "Write a table: what is measured in the first column, figures in the next."));
      return false;
    }
    Block.Table table = (Block.Table) file.body().blocks().get(table(file));
    int series = table.columns().size() - 1;
    Place place = table.head().get(0).place();
    if (table.rows().isEmpty() || series < 1) {
      problems.accept(
          Problem.error(
              place,
              "chart without figures",
              "The table needs a row below its head and a column beside its first.",
              "Write what is measured in the first column, figures in the next."));
      return false;
    }
    if (series > MOST_SERIES) {
      problems.accept(
          Problem.error(
              place,
              "chart with " + series + " columns of figures",
              "More than three cannot be told apart without colour.",
              "Leave some out, or make two charts."));
      return false;
    }
    return true;
  }

  private List<List<@Nullable BigDecimal>> values(Block.Table table) {
    List<List<@Nullable BigDecimal>> values = new ArrayList<>();
    for (List<Unit> row : table.rows()) {
      List<@Nullable BigDecimal> figures = new ArrayList<>();
      for (Unit cell : row.subList(1, row.size())) {
        figures.add(PlainText.of(cell.content()).isBlank() ? null : value(cell));
      }
      values.add(Collections.unmodifiableList(figures));
    }
    return values;
  }

  private BigDecimal value(Unit cell) {
    String text = PlainText.of(cell.content());
    List<Figure> found = figures.in(text);
    if (found.size() == 1 && found.get(0).value().signum() >= 0 && !text.startsWith("−")) {
      return found.get(0).value();
    }
    problems.accept(
        Problem.error(
            cell.place(),
            "figure expected",
            "\""
                + text
                + "\" is "
                + (found.size() > 1 ? "more than one number" : "no number from 0 on")
                + ", so that it cannot be drawn.",
            "Write one number in digits as the language writes it, or leave the cell empty."));
    return BigDecimal.ZERO;
  }
}
