package dev.lesart;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
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
