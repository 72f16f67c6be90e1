package dev.lesart;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * What {@code java -jar lesart.jar} starts. A jar cannot name options of the Java VM, so where the
 * archive of loaded classes (JEP 350, made at {@code package}) lies beside the jar, the command
 * line runs in a second VM that uses it: a run spends more time loading and compiling classes than
 * a VM takes to start. That goes for a server, too: an edit comes to less work than the optimising
 * compiler has with the code for it.
 */
public final class Launcher {
  private static final String ARCHIVE = "lesart.jsa";

  private Launcher() {}

  public static void main(String[] arguments) {
    Optional<Path> jar = jar();
    if (jar.isEmpty() || !Files.isRegularFile(archive(jar.get()))) {
      Main.main(arguments);
    } else {
      System.exit(run(jar.get(), arguments));
    }
  }

  /** The jar that this class comes from; empty where it comes from a folder. */
  private static Optional<Path> jar() {
    try {
      Path jar =
          Path.of(Launcher.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      return Files.isRegularFile(jar) ? Optional.of(jar) : Optional.empty();
    } catch (URISyntaxException noFile) {
      return Optional.empty();
    }
  }

  private static Path archive(Path jar) {
    return jar.resolveSibling(ARCHIVE);
  }

  private static int run(Path jar, String[] arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-XX:SharedArchiveFile=" + archive(jar));
    // An archive of another VM is left unused, without a word.
    command.add("-Xshare:auto");
    command.add("-Xlog:disable");
    command.add("-XX:TieredStopAtLevel=1");
    command.add("-XX:+UseParallelGC");
    // What a page leaves behind is soon gone; a larger nursery only makes the process larger.
    command.add("-Xmn64m");
    command.add("-Dsun.reflect.inflationThreshold=2000");
    command.add("-cp");
    command.add(jar.toString());
    command.add(Main.class.getName());
    command.addAll(List.of(arguments));
    try {
      ProcessBuilder builder = new ProcessBuilder(command).inheritIO();
      if (!Charset.defaultCharset().equals(StandardCharsets.UTF_8)) {
        // File names beyond ASCII, also where the machine's locale is plain C; a VM takes their
        // encoding from nowhere else.
        builder.environment().put("LC_ALL", "C.UTF-8");
      }
      Process process = builder.start();
      Runtime.getRuntime().addShutdownHook(new Thread(() -> end(process)));
      return process.waitFor();
    } catch (IOException noSecond) {
      Main.main(arguments);
      return 0;
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      return 1;
    }
  }

  /** Ends the second VM, and lets it write down what it is about to. */
  private static void end(Process process) {
    process.destroy();
    try {
      process.waitFor(5, TimeUnit.SECONDS);
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
    }
  }
}
