package dev.lesart;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.lesart.bake.Extras;
import dev.lesart.bake.Output;
import dev.lesart.model.Problem;
import dev.lesart.model.Stages;
import dev.lesart.read.SiteFolder;
import dev.lesart.render.Ahead;
import dev.lesart.serve.Live;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The command line. Exit code 0: done; 1: problems; 2: wrong usage. */
@Command(
    name = "lesart",
    description = "Bakes structured Markdown and its translations into a multilingual explainer.",
    mixinStandardHelpOptions = true,
    version = "lesart 0.1.0",
    synopsisSubcommandLabel = "COMMAND")
public final class Main implements Callable<Integer> {
  @Spec private @Nullable CommandSpec spec;

  public static void main(String[] arguments) {
    PrintWriter out = new PrintWriter(System.out, true, UTF_8);
    PrintWriter err = new PrintWriter(System.err, true, UTF_8);
    System.exit(run(out, err, arguments));
  }

  /** Runs a command; returns its exit code. */
  public static int run(PrintWriter out, PrintWriter err, String... arguments) {
    // Sorting and formatting name their locale; nothing may depend on the machine's.
    Locale.setDefault(Locale.ROOT);
    CommandLine line = new CommandLine(new Main());
    Map<String, Supplier<SiteCommand>> commands = new LinkedHashMap<>();
    commands.put("build", BuildCommand::new);
    commands.put("check", CheckCommand::new);
    commands.put("pseudo", PseudoCommand::new);
    commands.put("serve", ServeCommand::new);
    commands.put("status", TranslationCommands.StatusCommand::new);
    commands.put("sync", TranslationCommands.SyncCommand::new);
    commands.put("ack", TranslationCommands.AckCommand::new);
    commands.put("minor", TranslationCommands.MinorCommand::new);
    // Each command takes a while to be looked through: of a known one, only that.
    String named = arguments.length > 0 && commands.containsKey(arguments[0]) ? arguments[0] : "";
    if (named.equals("build") || named.equals("serve")) {
      Ahead.start();
    }
    commands.forEach(
        (name, command) -> {
          if (named.isEmpty() || named.equals(name)) {
            line.addSubcommand(command.get());
          }
        });
    return line.setOut(out).setErr(err).execute(arguments);
  }

  @Override
  public Integer call() {
    CommandLine line = java.util.Objects.requireNonNull(spec).commandLine();
    line.usage(line.getErr());
    return CommandLine.ExitCode.USAGE;
  }

  /** What the commands share. */
  abstract static class SiteCommand implements Callable<Integer> {
    @Spec @Nullable CommandSpec spec;

    @Option(
        names = "--site",
        paramLabel = "DIR",
        description = "The site's folder (default: this one).")
    Path site = Path.of("");

    @Option(
        names = "--output",
        paramLabel = "DIR",
        description = "Where the baked site goes (default: output/ in the site's folder).")
    @Nullable Path output;

    PrintWriter out() {
      return java.util.Objects.requireNonNull(spec).commandLine().getOut();
    }

    PrintWriter err() {
      return java.util.Objects.requireNonNull(spec).commandLine().getErr();
    }

    Optional<SiteFolder> folder() {
      try {
        if (Files.isDirectory(site.resolve("content"))) {
          return Optional.of(new SiteFolder(site));
        }
      } catch (IOException unreadable) {
        // Said below.
      }
      err().println(site.toAbsolutePath().normalize() + " is no site: it has no folder content/.");
      return Optional.empty();
    }

    Output output(SiteFolder folder) {
      return new Output(output == null ? folder.resolve("output") : output);
    }

    int report(Collection<Problem> problems) {
      problems.forEach(err()::println);
      long errors = problems.stream().filter(p -> p.severity() == Problem.Severity.ERROR).count();
      if (errors > 0) {
        err().println(errors == 1 ? "1 problem" : errors + " problems");
      }
      err().flush();
      return errors > 0 ? 1 : 0;
    }
  }

  @Command(name = "build", description = "Bakes the site.", mixinStandardHelpOptions = true)
  static final class BuildCommand extends SiteCommand {
    @Option(
        names = "--precompress",
        description = "Write .br and .gz beside the files, for hosts that send them.")
    boolean precompress;

    @Option(names = "--pdf", description = "Print each explainer as a PDF, too, with Chromium.")
    boolean pdf;

    @Option(
        names = "--browser",
        paramLabel = "PATH",
        description = "The Chromium or Chrome that prints (default: the one that is found).",
        defaultValue = "")
    String browser = "";

    @Option(names = "--timings", description = "Say how long each stage took.")
    boolean timings;

    @Override
    public Integer call() {
      return folder().map(this::build).orElse(CommandLine.ExitCode.USAGE);
    }

    private int build(SiteFolder folder) {
      Stages stages = new Stages();
      Build build =
          new Build(folder, output(folder))
              .with(new Extras(precompress, pdf, browser))
              .with(stages);
      Collection<Problem> problems = StageLine.during(stages, build::build);
      stages.end();
      int code = report(problems);
      if (timings) {
        err().print(stages.timings());
        err().flush();
      }
      return code;
    }
  }

  @Command(
      name = "check",
      description = "Finds every problem, and bakes nothing.",
      mixinStandardHelpOptions = true)
  static final class CheckCommand extends SiteCommand {
    @Option(
        names = "--fix",
        description = "Rewrite figures that no longer say their fact, remove invisible characters.")
    boolean fix;

    @Option(names = "--links", description = "Also follow every link of the baked site.")
    boolean links;

    @Option(
        names = "--external",
        description = "Also ask other sites, at most once a day, whether they have what is linked.")
    boolean external;

    @Override
    public Integer call() {
      return folder().map(this::check).orElse(CommandLine.ExitCode.USAGE);
    }

    /** Unlike a build, which only errors stop, a check succeeds where nothing is left to say. */
    private int check(SiteFolder folder) {
      Check check = new Check(folder);
      if (fix) {
        check.fix().forEach(out()::println);
        out().flush();
      }
      Collection<Problem> problems =
          links || external
              ? check.run(new LinkCheck(folder, external, out()::println), output(folder))
              : check.run();
      out().flush();
      report(problems);
      return problems.isEmpty() ? 0 : 1;
    }
  }

  @Command(
      name = "pseudo",
      description =
          "Bakes the site with two translations made up for testing: en-XA and ar-XB, from right to"
              + " left.",
      mixinStandardHelpOptions = true)
  static final class PseudoCommand extends SiteCommand {
    @Override
    public Integer call() {
      if (output == null) {
        // Not where the real site is published from.
        output = site.resolve("target/pseudo");
      }
      return folder()
          .map(folder -> report(new Build(folder, output(folder)).withPseudo().build()))
          .orElse(CommandLine.ExitCode.USAGE);
    }
  }

  @Command(
      name = "serve",
      description = "Serves the site on this machine, and bakes it again when its files change.",
      mixinStandardHelpOptions = true)
  static final class ServeCommand extends SiteCommand {
    @Option(
        names = "--port",
        paramLabel = "PORT",
        description = "Port on 127.0.0.1 (default: ${DEFAULT-VALUE}).",
        defaultValue = "8820")
    int port;

    @Override
    public Integer call() {
      if (output == null) {
        // Not where the site is published from.
        output = site.resolve("target/served");
      }
      return folder().map(this::serve).orElse(CommandLine.ExitCode.USAGE);
    }

    private int serve(SiteFolder folder) {
      Session session = new Session(folder, output(folder));
      // By Ctrl+C, or with its window: so most of them end.
      Thread end = new Thread(session::close);
      Runtime.getRuntime().addShutdownHook(end);
      int code = serve(folder, session);
      Runtime.getRuntime().removeShutdownHook(end);
      session.close();
      return code;
    }

    private int serve(SiteFolder folder, Session session) {
      return Live.start(
              folder.path(),
              output(folder).path(),
              port,
              (changed, shown) -> session.build(changed, shown).problems(),
              this::report,
              problem -> report(List.of(problem)))
          .map(
              served -> {
                out().println("http://127.0.0.1:" + served.server().port() + "/");
                out().flush();
                served.server().await();
                served.close();
                return 0;
              })
          .orElse(1);
    }
  }
}
