package dev.lesart.bake;

import dev.lesart.model.Place;
import dev.lesart.model.Problem;
import dev.lesart.read.Keys;
import dev.lesart.read.SiteFolder;
import dev.lesart.read.SourceFile;
import dev.lesart.read.Yaml.Scalar;
import java.io.File;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Date;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.commons.configuration2.Configuration;
import org.jbake.app.configuration.JBakeConfiguration;
import org.jbake.model.DocumentModel;
import org.jbake.parser.ParserEngine;
import org.jspecify.annotations.Nullable;

/**
 * What JBake's crawler calls for every file that it finds: reads the file as a {@link SourceFile}
 * and hands JBake a model of it.
 */
final class SourceEngine implements ParserEngine {
  /** The document type of what no JBake header calls otherwise. */
  static final String TYPE = "page";

  private final SiteFolder folder;
  private final Reading reading;
  private final Consumer<SourceFile> found;
  private final Consumer<String> unread;
  private final Consumer<Problem> problems;

  SourceEngine(
      SiteFolder folder,
      Reading reading,
      Consumer<SourceFile> found,
      Consumer<String> unread,
      Consumer<Problem> problems) {
    this.folder = folder;
    this.reading = reading;
    this.found = found;
    this.unread = unread;
    this.problems = problems;
  }

  /** The model of a file; null after a problem, whereupon JBake leaves the file out. */
  @Override
  public @Nullable DocumentModel parse(JBakeConfiguration config, File file) {
    Path path = file.toPath();
    String tree = folder.name(path).substring("content/".length());
    if (!tree.endsWith(".md") && !tree.endsWith(".yaml")) {
      problems.accept(
          Problem.error(
              Place.of("content/" + tree),
              "not Markdown",
              "Content is written in Markdown (.md) and YAML (.yaml); a file of this kind could"
                  + " carry anything into a page.",
              "Write it as Markdown, or keep it outside of content/."));
      return null;
    }
    SourceFile source = reading.read(path, tree).orElse(null);
    if (source == null) {
      unread.accept("content/" + tree);
      return null;
    }
    found.accept(source);
    return model(source);
  }

  private DocumentModel model(SourceFile source) {
    // Problems with these keys are found when the site is resolved.
    Keys keys = new Keys(source.keys(), problem -> {});
    DocumentModel model = DocumentModel.createDefaultDocumentModel();
    keys.names().forEach(name -> model.put(name, keys.text(name)));
    model.setType(keys.text("type").isEmpty() ? TYPE : keys.text("type"));
    model.setStatus(keys.text("status").isEmpty() ? "published" : keys.text("status"));
    model.setTags(
        keys.texts("tags").stream()
            .map(Scalar::text)
            .flatMap(tags -> java.util.Arrays.stream(tags.split(",")))
            .map(String::strip)
            .toArray(String[]::new));
    model.remove("date");
    String date = keys.text("date");
    if (date.length() >= 10) {
      try {
        model.setDate(
            Date.from(
                LocalDate.parse(date.substring(0, 10)).atStartOfDay(ZoneOffset.UTC).toInstant()));
      } catch (DateTimeParseException notADay) {
        // A month or a year: JBake knows no such dates.
      }
    }
    return model;
  }

  @Deprecated
  @Override
  public Map<String, Object> parse(Configuration config, File file, String contentPath) {
    throw new UnsupportedOperationException("deprecated in JBake");
  }
}
