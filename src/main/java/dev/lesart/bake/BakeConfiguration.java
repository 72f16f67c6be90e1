package dev.lesart.bake;

import dev.lesart.model.Place;
import dev.lesart.model.Problem;
import dev.lesart.read.SiteFolder;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.apache.commons.configuration2.CompositeConfiguration;
import org.apache.commons.configuration2.MapConfiguration;
import org.apache.commons.configuration2.convert.DefaultListDelimiterHandler;
import org.jbake.app.configuration.ConfigUtil;
import org.jbake.app.configuration.DefaultJBakeConfiguration;

/**
 * JBake's configuration: the site's own {@code jbake.properties} if it has one, then Lesart's, then
 * JBake's defaults. JBake's factory would build the same in ten times the time, with proxies.
 */
final class BakeConfiguration {
  private static final List<String> KINDS =
      List.of("choice", "start", "explainer", "glossary", "making", "moved", "missing");

  private BakeConfiguration() {}

  static DefaultJBakeConfiguration of(
      SiteFolder folder, Path destination, Consumer<Problem> problems) {
    CompositeConfiguration all = new CompositeConfiguration();
    DefaultListDelimiterHandler lists = new DefaultListDelimiterHandler(ConfigUtil.LIST_DELIMITER);
    all.setListDelimiterHandler(lists);
    for (Properties properties : List.of(own(folder, problems), lesart(), jbake())) {
      MapConfiguration configuration = new MapConfiguration(properties);
      configuration.setListDelimiterHandler(lists);
      all.addConfiguration(configuration);
    }
    DefaultJBakeConfiguration configuration =
        new DefaultJBakeConfiguration(folder.path().toFile(), all);
    configuration.setDestinationFolder(destination.toFile());
    if (!Files.isDirectory(folder.resolve("templates"))) {
      // JBake insists on a folder of templates; ours come from the jar then.
      configuration.setTemplateFolder(configuration.getContentFolder());
    }
    return configuration;
  }

  private static Properties own(SiteFolder folder, Consumer<Problem> problems) {
    Properties properties = new Properties();
    Path file = folder.resolve(ConfigUtil.CONFIG_FILE);
    if (Files.exists(file)) {
      folder
          .text(file, problems)
          .ifPresent(
              text -> {
                try (Reader reader = new StringReader(text)) {
                  properties.load(reader);
                } catch (IOException impossible) {
                  throw new UncheckedIOException(impossible);
                } catch (IllegalArgumentException malformed) {
                  problems.accept(
                      Problem.error(
                          Place.of(ConfigUtil.CONFIG_FILE),
                          "broken properties",
                          "Java says: " + malformed.getMessage(),
                          "Write key=value lines, with a backslash only before another."));
                }
              });
    }
    for (String key : new TreeSet<>(properties.stringPropertyNames())) {
      if (key.endsWith(".folder")) {
        problems.accept(
            Problem.error(
                Place.of(ConfigUtil.CONFIG_FILE),
                "key \"" + key + "\" cannot be set",
                "Where things lie is the same in every site: content/, translations/, templates/,"
                    + " assets/; where the site goes is said with --output.",
                "Remove the line."));
        properties.remove(key);
      }
    }
    return properties;
  }

  private static Properties lesart() {
    Properties properties = new Properties();
    for (String kind : KINDS) {
      properties.setProperty("template." + kind + ".file", kind + ".ftlh");
    }
    for (String tool : List.of("index", "feed", "archive", "tags", "tagsindex", "sitemap")) {
      properties.setProperty("render." + tool, "false");
    }
    // The working folders of editors and of version control are no assets.
    properties.setProperty("asset.ignore", "true");
    return properties;
  }

  private static Properties jbake() {
    Properties properties = new Properties();
    try (InputStream in =
        DefaultJBakeConfiguration.class
            .getClassLoader()
            .getResourceAsStream(ConfigUtil.DEFAULT_CONFIG_FILE)) {
      if (in == null) {
        throw new IllegalStateException("JBake's defaults are not on the class path");
      }
      properties.load(new java.io.InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
    return properties;
  }
}
