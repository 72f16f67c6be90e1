package dev.lesart;

import dev.lesart.bake.SiteOven;
import dev.lesart.model.Language;
import dev.lesart.model.Place;
import dev.lesart.model.Problem;
import dev.lesart.model.Settings;
import dev.lesart.read.Failures;
import dev.lesart.read.Nearest;
import dev.lesart.read.SiteFolder;
import dev.lesart.read.Sources;
import dev.lesart.resolve.SettingsFile;
import dev.lesart.translate.Entry.Flag;
import dev.lesart.translate.Marking;
import dev.lesart.translate.NewLanguage;
import dev.lesart.translate.Rendition;
import dev.lesart.translate.StatusReport;
import dev.lesart.translate.Sync;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The commands of translators: {@code status}, {@code sync}, {@code ack}, {@code minor}. */
final class TranslationCommands {
  private TranslationCommands() {}

  /** What was read before a command begins. */
  private record Desk(SiteFolder folder, Sources sources, Settings settings) {
    Language language(String tag) {
      return settings.languages().stream()
          .filter(language -> language.tag().equals(tag))
          .findFirst()
          .orElse(new Language(tag, "ltr", tag, "latn", tag));
    }
  }

  /** A place on the command line: {@code content/notes/water.md:12}. */
  private record Address(String path, int line) {
    private static final Pattern LINE = Pattern.compile("(.+?):(\\d{1,9})(?::\\d{1,9})?");

    static Address of(String written, SiteFolder folder) {
      Matcher line = LINE.matcher(written);
      boolean found = line.matches();
      Path path = Path.of(found ? line.group(1) : written);
      return new Address(
          folder.name(path.isAbsolute() ? path : folder.path().resolve(path)),
          found ? Integer.parseInt(line.group(2)) : 0);
    }
  }

  /** What the commands share. */
  abstract static class TranslationCommand extends Main.SiteCommand {
    final NavigableSet<Problem> problems = new TreeSet<>();

    @Override
    public Integer call() {
      return folder().map(this::onSite).orElse(CommandLine.ExitCode.USAGE);
    }

    private int onSite(SiteFolder folder) {
      Sources sources = SiteOven.reading(folder, problems::add).read();
      Optional<Settings> settings = SettingsFile.read(sources, problems::add);
      int code = 1;
      if (settings.isPresent() && Problem.allow(problems)) {
        code = run(new Desk(folder, sources, settings.get()));
      }
      out().flush();
      return Math.max(code, report(problems));
    }

    abstract int run(Desk desk);

    /** The translation into one language, or all of the site's. */
    NavigableMap<String, Rendition> renditions(Desk desk, @Nullable String tag) {
      if (tag == null) {
        return Rendition.all(desk.folder(), desk.sources(), desk.settings(), problems::add);
      }
      NavigableMap<String, Rendition> one = new TreeMap<>();
      one.put(tag, Rendition.of(desk.folder(), desk.sources(), tag, problems::add));
      return one;
    }

    /** Writes all of it, or nothing where there is an error; returns the exit code. */
    int write(Desk desk, Iterable<Rendition> renditions) {
      Sync sync = new Sync(desk.folder(), desk.sources());
      List<Sync.Plan> plans = new ArrayList<>();
      for (Rendition rendition : renditions) {
        if (Problem.allow(problems)) {
          plans.add(sync.plan(rendition));
          problems.addAll(plans.get(plans.size() - 1).problems());
        }
      }
      if (!Problem.allow(problems)) {
        return 1;
      }
      for (Sync.Plan plan : plans) {
        try {
          sync.write(plan);
        } catch (IOException failed) {
          problems.add(
              Problem.error(
                  Place.of("translations/" + plan.tag()),
                  "file cannot be written",
                  Failures.reason(failed),
                  "Check permissions and the space on the disk, then run sync again."));
          return 1;
        }
        plan.moves().forEach((from, to) -> out().println("moved " + from + " to " + to));
        plan.texts().keySet().forEach(path -> out().println("wrote " + path));
      }
      return 0;
    }
  }

  @Command(
      name = "status",
      description = "Says how far the translations have come.",
      mixinStandardHelpOptions = true)
  static final class StatusCommand extends TranslationCommand {
    @Option(names = "--language", paramLabel = "TAG", description = "Only this language.")
    @Nullable String language;

    @Option(names = "--json", description = "For programs.")
    boolean json;

    @Option(names = "--verbose", description = "Also every text that is stale or missing.")
    boolean verbose;

    @Override
    int run(Desk desk) {
      List<String> tags =
          desk.settings().languages().stream()
              .filter(each -> !each.equals(desk.settings().source()))
              .map(Language::tag)
              .toList();
      if (language != null && !tags.contains(language)) {
        problems.add(
            Problem.error(
                Place.of("content/site.yaml"),
                "unknown language \"" + language + "\"",
                "The translations of the site: " + String.join(", ", tags) + ".",
                Nearest.to(language, tags)
                    .map(near -> "did you mean " + near + "?")
                    .orElse("Name one of them.")));
        return 1;
      }
      List<StatusReport> reports =
          renditions(desk, language).values().stream()
              .map(each -> new StatusReport(desk.language(each.tag()), each))
              .toList();
      if (!Problem.allow(problems)) {
        return 1;
      }
      if (json) {
        out().println(StatusReport.json(reports));
      } else {
        String separator = "";
        for (StatusReport report : reports) {
          out().print(separator);
          report.table().forEach(out()::println);
          if (verbose) {
            report.open().forEach(out()::println);
          }
          separator = "\n";
        }
      }
      return reports.stream().allMatch(StatusReport::enough) ? 0 : 1;
    }
  }

  @Command(
      name = "sync",
      description = "Brings the files of translators up to date, and loses nothing.",
      mixinStandardHelpOptions = true)
  static final class SyncCommand extends TranslationCommand {
    @Option(
        names = "--language",
        paramLabel = "TAG",
        description = "Only this language; a new one is begun.")
    @Nullable String language;

    @Override
    int run(Desk desk) {
      if (language != null && !isTranslation(desk, language)) {
        return 1;
      }
      NavigableMap<String, Rendition> renditions = renditions(desk, language);
      if (write(desk, renditions.values()) != 0) {
        return 1;
      }
      renditions.forEach(
          (tag, rendition) ->
              out().println(tag + ": " + new StatusReport(desk.language(tag), rendition).line()));
      if (language != null) {
        begin(desk, language);
      }
      return 0;
    }

    private boolean isTranslation(Desk desk, String tag) {
      if (SettingsFile.language(tag).isPresent() && !tag.equals(desk.settings().source().tag())) {
        return true;
      }
      problems.add(
          Problem.error(
              Place.of("content/site.yaml"),
              "no language to translate into: \"" + tag + "\"",
              tag.equals(desk.settings().source().tag())
                  ? "It is the language of the source."
                  : "A language tag is written as in BCP 47: de, en, ar, pt-BR, zh-Hant.",
              "Name another language."));
      return false;
    }

    private void begin(Desk desk, String tag) {
      NewLanguage.strings(desk.sources(), desk.settings().source().tag(), tag, problems::add)
          .ifPresent(
              strings -> {
                String path = "translations/" + tag + "/ui.yaml";
                try {
                  new Sync(desk.folder(), desk.sources()).write(path, strings);
                  out().println("wrote " + path);
                } catch (IOException failed) {
                  problems.add(
                      Problem.error(
                          Place.of(path),
                          "file cannot be written",
                          Failures.reason(failed),
                          "Check permissions and the space on the disk."));
                }
              });
      if (desk.settings().languages().stream().noneMatch(each -> each.tag().equals(tag))) {
        out().println("Now add the language to content/site.yaml, below languages:");
        out().println("  - tag: " + tag);
      }
    }
  }

  @Command(
      name = "ack",
      description = "Says that a translated text is right as it is, though its source has changed.",
      mixinStandardHelpOptions = true)
  static final class AckCommand extends TranslationCommand {
    @Parameters(paramLabel = "PATH[:LINE]", description = "A translated file, or one block of it.")
    String place = "";

    @Option(names = "--keep", description = "The text is the same as its source on purpose.")
    boolean keep;

    @Option(names = "--reviewed", description = "Somebody has read it beside its source.")
    boolean reviewed;

    @Override
    int run(Desk desk) {
      Address address = Address.of(place, desk.folder());
      String[] parts = address.path().split("/", 3);
      NavigableMap<String, Rendition> all = renditions(desk, null);
      Rendition rendition =
          parts.length == 3 && parts[0].equals("translations") ? all.get(parts[1]) : null;
      if (rendition == null) {
        problems.add(
            Problem.error(
                Place.of(address.path()),
                "not a translated file",
                "Translations lie in " + folders(all) + ".",
                "Give the path of one of their Markdown files."));
        return 1;
      }
      Set<Flag> flags = EnumSet.noneOf(Flag.class);
      if (keep) {
        flags.add(Flag.KEEP);
      }
      if (reviewed) {
        flags.add(Flag.REVIEWED);
      }
      Marking.Marked marked =
          new Marking(problems::add).ack(rendition, parts[2], address.line(), flags);
      if (!Problem.allow(problems) || write(desk, List.of(marked.rendition())) != 0) {
        return 1;
      }
      out().println(texts(marked.units()) + " marked as right.");
      return 0;
    }

    private static String folders(NavigableMap<String, Rendition> all) {
      return String.join(
          ", ", all.keySet().stream().map(tag -> "translations/" + tag + "/").toList());
    }
  }

  @Command(
      name = "minor",
      description = "Says that an edit of the source needs no new translation in any language.",
      mixinStandardHelpOptions = true)
  static final class MinorCommand extends TranslationCommand {
    @Parameters(paramLabel = "PATH:LINE", description = "A text of the source.")
    String place = "";

    @Override
    int run(Desk desk) {
      Address address = Address.of(place, desk.folder());
      if (!address.path().startsWith("content/") || address.line() == 0) {
        problems.add(
            Problem.error(
                Place.of(address.path()),
                "not a text of the source",
                "The command takes a file of content/ and a line: content/notes/water.md:12.",
                "Give both, as problems do."));
        return 1;
      }
      NavigableMap<String, Marking.Marked> marked =
          new Marking(problems::add)
              .minor(
                  renditions(desk, null),
                  address.path().substring("content/".length()),
                  address.line());
      if (!Problem.allow(problems)
          || write(desk, marked.values().stream().map(Marking.Marked::rendition).toList()) != 0) {
        return 1;
      }
      marked.forEach(
          (tag, each) -> out().println(tag + ": " + texts(each.units()) + " still right."));
      return 0;
    }
  }

  private static String texts(int count) {
    return count == 1 ? "1 text" : count + " texts";
  }
}
