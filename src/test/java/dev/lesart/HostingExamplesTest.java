package dev.lesart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

/** What people copy to publish a site runs commands that exist, and publishes what they bake. */
final class HostingExamplesTest {
  private static final Path FOLDER = Path.of("src/hosting");

  private static JsonNode read(String name) throws IOException {
    return new YAMLMapper().readTree(Files.readString(FOLDER.resolve(name)));
  }

  /** The command that bakes, which names the folder that is published, or else leaves output/. */
  @ParameterizedTest
  @CsvSource({"pages.yml, output", "gitlab-ci.yml, public"})
  void commandsExist(String name, String folder) throws IOException {
    List<String> commands = new ArrayList<>();
    JsonNode file = read(name);
    file.findValues("run").forEach(command -> commands.add(command.asText()));
    file.findValues("script").forEach(list -> list.forEach(each -> commands.add(each.asText())));
    assertThat(commands).isNotEmpty();
    String pom = Files.readString(Path.of("pom.xml"));
    for (String command : commands) {
      if (command.startsWith("mvn")) {
        // Without a phase, the default goal bakes.
        assertThat(command).matches("mvn -B( package -Dmaven\\.test\\.skip=true)?");
        assertThat(pom).contains("<defaultGoal>process-classes exec:exec@bake</defaultGoal>");
      } else {
        assertThat(command).startsWith("java -jar target/lesart.jar build ").endsWith(" " + folder);
        assertThat(pom).contains("<finalName>lesart</finalName>");
        String[] options = command.split(" build ", 2)[1].split(" ");
        new CommandLine(new Main.BuildCommand()).parseArgs(options);
      }
    }
    assertThat(file.findValuesAsText("path").toString() + file.findValue("artifacts"))
        .contains(folder);
  }

  /** Only where there is one. */
  @Test
  void nginxUnderstandsItsFile(@TempDir Path folder) throws IOException, InterruptedException {
    assumeThat(Path.of("/usr/sbin/nginx")).isExecutable();
    assumeThat(Path.of("/etc/nginx/mime.types")).exists();
    String server =
        Files.readString(FOLDER.resolve("nginx.conf"))
            .replace("listen 80;", "listen unix:" + folder + "/socket;");
    Run run = nginx(folder, server);
    if (run.said().contains("unknown directive \"brotli_static\"")) {
      run = nginx(folder, server.replace("brotli_static on;", ""));
    }
    assertThat(run.code()).as(run.said()).isZero();
    assertThat(run.said()).doesNotContain("[warn]");
    // The line for a site below a path.
    assertThat(server).contains("# location");
    run = nginx(folder, server.replace("# location", "location").replace("brotli_static on;", ""));
    assertThat(run.code()).as(run.said()).isZero();
  }

  private record Run(int code, String said) {}

  private static Run nginx(Path folder, String server) throws IOException, InterruptedException {
    Path file = folder.resolve("nginx.conf");
    Files.writeString(
        file,
        """
        include /etc/nginx/modules-enabled/*.conf;
        pid %1$s/pid;
        error_log stderr;
        events {}
        http {
          access_log off;
          client_body_temp_path %1$s;
          proxy_temp_path %1$s;
          fastcgi_temp_path %1$s;
          uwsgi_temp_path %1$s;
          scgi_temp_path %1$s;
          %2$s
        }
        """
            .formatted(folder, server));
    Process nginx =
        new ProcessBuilder("/usr/sbin/nginx", "-t", "-c", file.toString())
            .redirectErrorStream(true)
            .start();
    String said = new String(nginx.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Run(nginx.waitFor(), said);
  }

  @Test
  void readmeNamesThem() throws IOException {
    String readme = Files.readString(Path.of("README.md"));
    try (var files = Files.list(FOLDER)) {
      assertThat(files.map(file -> "src/hosting/" + file.getFileName()))
          .hasSize(3)
          .allMatch(readme::contains);
    }
  }
}
