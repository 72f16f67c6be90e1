package dev.lesart.serve;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lesart.model.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
final class ServerTest {
  private final HttpClient client = HttpClient.newHttpClient();
  private final List<Problem> problems = new ArrayList<>();
  @TempDir Path folder;
  private Path root;
  private Server server;

  @BeforeEach
  void start() throws IOException {
    root = folder.resolve("output");
    write("index.html", "<p>start</p>");
    write("404.html", "<p>missing</p>");
    write("de/index.html", "<p>de</p>");
    write("de/größe/index.html", "<p>größe</p>");
    write("style.css", "p{}");
    write(".lesart", "");
    write(".staging/index.html", "<p>half</p>");
    Files.writeString(folder.resolve("geheim.txt"), "geheim");
    Files.createSymbolicLink(root.resolve("link.txt"), folder.resolve("geheim.txt"));
    server = Server.start(root, 0, problems::add).orElseThrow();
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private void write(String name, String text) throws IOException {
    Files.createDirectories(root.resolve(name).getParent());
    Files.writeString(root.resolve(name), text);
  }

  private HttpResponse<String> send(String method, String path)
      throws IOException, InterruptedException {
    return client.send(
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path))
            .method(method, HttpRequest.BodyPublishers.noBody())
            .build(),
        HttpResponse.BodyHandlers.ofString());
  }

  private HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return send("GET", path);
  }

  /** Sends a path as no client would: not normalised, not encoded. */
  private String raw(String path) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
      OutputStream out = socket.getOutputStream();
      out.write(
          ("GET " + path + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n")
              .getBytes(StandardCharsets.ISO_8859_1));
      out.flush();
      InputStream in = socket.getInputStream();
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "/, <p>start</p>",
    "/index.html, <p>start</p>",
    "/de/, <p>de</p>",
    "/de/gr%C3%B6%C3%9Fe/, <p>größe</p>",
    "/?x=1, <p>start</p>"
  })
  void answersFoldersByTheirIndex(String path, String body) throws Exception {
    HttpResponse<String> response = get(path);
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.body()).isEqualTo(body);
  }

  @Test
  void redirectsFoldersToTheirSlash() throws Exception {
    HttpResponse<String> response = get("/de");
    assertThat(response.statusCode()).isEqualTo(301);
    assertThat(response.headers().firstValue("Location")).contains("/de/");
    assertThat(get("/de/gr%C3%B6%C3%9Fe").headers().firstValue("Location"))
        .contains("/de/gr%C3%B6%C3%9Fe/");
  }

  /** A path that begins with two slashes would be the name of another host. */
  @Test
  void redirectsNeverElsewhere() throws Exception {
    Files.createDirectories(root.resolve("example.org"));
    assertThat(raw("//example.org")).doesNotContain("Location: //");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/fr/", "/nothing.html", "/de/index.htm"})
  void answers404WithItsPage(String path) throws Exception {
    HttpResponse<String> response = get(path);
    assertThat(response.statusCode()).isEqualTo(404);
    assertThat(response.body()).isEqualTo("<p>missing</p>");
    assertThat(response.headers().firstValue("Content-Type")).contains("text/html; charset=utf-8");
  }

  @Test
  void answers404WithoutItsPage() throws Exception {
    Files.delete(root.resolve("404.html"));
    HttpResponse<String> response = get("/fr/");
    assertThat(response.statusCode()).isEqualTo(404);
    assertThat(response.body()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "a.html, text/html; charset=utf-8",
    "a.css, text/css; charset=utf-8",
    "a.js, text/javascript; charset=utf-8",
    "sw.js, text/javascript; charset=utf-8",
    "a.svg, image/svg+xml",
    "a.png, image/png",
    "A.PNG, image/png",
    "a.json, application/json",
    "a.webp, image/webp",
    "a.unknown, application/octet-stream",
    "a, application/octet-stream"
  })
  void setsTheContentType(String name, String type) throws Exception {
    write(name, "x");
    HttpResponse<String> response = get("/" + name);
    assertThat(response.headers().firstValue("Content-Type")).contains(type);
    assertThat(response.headers().firstValue("Cache-Control")).contains("no-store");
    assertThat(response.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
  }

  @Test
  void answersHeadWithoutBody() throws Exception {
    HttpResponse<String> response = send("HEAD", "/style.css");
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.body()).isEmpty();
    assertThat(response.headers().firstValue("Content-Type")).contains("text/css; charset=utf-8");
    assertThat(response.headers().firstValue("Cache-Control")).contains("no-store");
  }

  @ParameterizedTest
  @ValueSource(strings = {"POST", "PUT", "DELETE"})
  void readsOnly(String method) throws Exception {
    HttpResponse<String> response = send(method, "/");
    assertThat(response.statusCode()).isEqualTo(405);
    assertThat(response.headers().firstValue("Allow")).contains("GET, HEAD");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/../geheim.txt",
        "/de/../../geheim.txt",
        "/%2e%2e/geheim.txt",
        "/..%2fgeheim.txt",
        "/..\\geheim.txt",
        "//etc/passwd",
        "/%00",
        "/de/%00.html",
        "/link.txt",
        "/.lesart",
        "/.staging/index.html",
        "/de/..%2f.staging/index.html"
      })
  void staysInItsFolder(String path) throws Exception {
    assertThat(raw(path)).startsWith("HTTP/1.1 40").doesNotContain("geheim", "root:", "half");
  }

  @Test
  void reportsAPortInUse() {
    assertThat(Server.start(root, server.port(), problems::add)).isEmpty();
    assertThat(problems)
        .singleElement()
        .asString()
        .isEqualTo(
            """
            serve: error: port %1$d is in use
                Another program answers on 127.0.0.1:%1$d, perhaps another serve.
                fix: Stop it, or choose another port: --port %2$d"""
                .formatted(server.port(), server.port() + 1));
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 65536})
  void reportsAPortThatIsNone(int port) {
    assertThat(Server.start(root, port, problems::add)).isEmpty();
    assertThat(problems).singleElement().asString().contains("no such port " + port);
  }

  @Test
  void reportsAFolderThatIsNotThere() {
    assertThat(Server.start(folder.resolve("nowhere"), 0, problems::add)).isEmpty();
    assertThat(problems).singleElement().asString().contains("cannot serve");
  }

  @Test
  void freesItsPort() {
    int port = server.port();
    server.close();
    try (Server again = Server.start(root, port, problems::add).orElseThrow()) {
      assertThat(again.port()).isEqualTo(port);
    }
  }
}
