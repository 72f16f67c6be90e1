package dev.lesart.serve;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.lesart.model.Place;
import dev.lesart.model.Problem;
import dev.lesart.read.Failures;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Serves a folder on this machine as a host would: folders by their index.html, else 404.html. */
public final class Server implements AutoCloseable {
  private static final Map<String, String> TYPES =
      Map.ofEntries(
          Map.entry("html", "text/html; charset=utf-8"),
          Map.entry("css", "text/css; charset=utf-8"),
          Map.entry("js", "text/javascript; charset=utf-8"),
          Map.entry("json", "application/json"),
          Map.entry("geojson", "application/geo+json"),
          Map.entry("xml", "application/xml"),
          Map.entry("svg", "image/svg+xml"),
          Map.entry("png", "image/png"),
          Map.entry("jpg", "image/jpeg"),
          Map.entry("jpeg", "image/jpeg"),
          Map.entry("gif", "image/gif"),
          Map.entry("webp", "image/webp"),
          Map.entry("avif", "image/avif"),
          Map.entry("mp3", "audio/mpeg"),
          Map.entry("ogg", "audio/ogg"),
          Map.entry("opus", "audio/ogg"),
          Map.entry("mp4", "video/mp4"),
          Map.entry("webm", "video/webm"),
          Map.entry("vtt", "text/vtt; charset=utf-8"),
          Map.entry("csv", "text/csv; charset=utf-8"),
          Map.entry("txt", "text/plain; charset=utf-8"),
          Map.entry("epub", "application/epub+zip"),
          Map.entry("pdf", "application/pdf"));

  static {
    // Else the body of an answer waits 40 ms for the reader to acknowledge its headers.
    System.setProperty("sun.net.httpserver.nodelay", "true");
  }

  private final HttpServer server;
  private final Path root;
  private final @Nullable Events events;
  private final CountDownLatch closed = new CountDownLatch(1);

  private Server(HttpServer server, Path root, @Nullable Events events) {
    this.server = server;
    this.root = root;
    this.events = events;
  }

  /**
   * Starts serving; empty where the port cannot be had, which is a problem.
   *
   * @param port 0 for any that is free
   */
  public static Optional<Server> start(Path root, int port, Consumer<Problem> problems) {
    return start(root, port, null, problems);
  }

  /**
   * As above.
   *
   * @param events what open pages are told; without, pages are answered as they lie there
   */
  static Optional<Server> start(
      Path root, int port, @Nullable Events events, Consumer<Problem> problems) {
    try {
      HttpServer http =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
      Server server = new Server(http, root.toRealPath(), events);
      http.createContext("/", server::answer);
      http.setExecutor(
          Executors.newCachedThreadPool(
              task -> {
                Thread thread = new Thread(task, "serve");
                thread.setDaemon(true);
                return thread;
              }));
      http.start();
      return Optional.of(server);
    } catch (BindException inUse) {
      problems.accept(
          Problem.error(
              Place.of("serve"),
              "port " + port + " is in use",
              "Another program answers on 127.0.0.1:" + port + ", perhaps another serve.",
              "Stop it, or choose another port: --port " + (port + 1)));
    } catch (IllegalArgumentException outOfRange) {
      problems.accept(
          Problem.error(
              Place.of("serve"),
              "no such port " + port,
              "Ports are numbers from 1 to 65535.",
              "Choose another: --port 8820"));
    } catch (IOException failed) {
      problems.accept(
          Problem.error(
              Place.of("serve"),
              "cannot serve",
              Failures.reason(failed),
              "Check that the output folder can be read."));
    }
    return Optional.empty();
  }

  public int port() {
    return server.getAddress().getPort();
  }

  /** Waits until the server is closed. */
  public void await() {
    try {
      closed.await();
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    server.stop(0);
    closed.countDown();
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      String method = exchange.getRequestMethod();
      if (!method.equals("GET") && !method.equals("HEAD")) {
        exchange.getResponseHeaders().set("Allow", "GET, HEAD");
        exchange.sendResponseHeaders(405, -1);
        return;
      }
      String path = exchange.getRequestURI().getPath();
      if (events != null && path.startsWith(Events.PATH)) {
        events.answer(exchange, this::page, this::stamp);
        return;
      }
      Path file = file(path);
      if (events != null && !Files.exists(file)) {
        // Perhaps it is about to be there.
        events.awaitBuild();
      }
      if (isInside(file) && Files.isDirectory(file)) {
        if (!path.endsWith("/")) {
          exchange
              .getResponseHeaders()
              .set(
                  "Location", exchange.getRequestURI().getRawPath().replaceFirst("^/+", "/") + "/");
          exchange.sendResponseHeaders(301, -1);
          return;
        }
        file = file.resolve("index.html");
      }
      Optional<byte[]> found = bytes(file);
      Path answer = found.isPresent() ? file : root.resolve("404.html");
      byte[] body = found.or(() -> bytes(answer)).orElse(new byte[0]);
      send(exchange, found.isPresent() ? 200 : 404, answer, body);
    }
  }

  /** What a page's path is answered with, as it lies there. */
  private byte[] page(String path) {
    Path file = file(path);
    return content(Files.isDirectory(file) ? file.resolve("index.html") : file)
        .or(() -> content(root.resolve("404.html")))
        .orElse(new byte[0]);
  }

  /** By what the file of a path is known to be the same. */
  private String stamp(String path) {
    try {
      Path file = file(path);
      return Files.size(file) + " " + Files.getLastModifiedTime(file);
    } catch (IOException none) {
      return "";
    }
  }

  /** The content of a file; while a site is built, of one that is about to be there, too. */
  private Optional<byte[]> bytes(Path file) {
    return content(file)
        .or(() -> events != null && events.awaitBuild() ? content(file) : Optional.<byte[]>empty());
  }

  private Optional<byte[]> content(Path file) {
    try {
      return isInside(file) && Files.isRegularFile(file)
          ? Optional.of(Files.readAllBytes(file))
          : Optional.empty();
    } catch (IOException gone) {
      return Optional.empty();
    }
  }

  /** The file that a path means; a hidden one, which is never shown, where it can mean none. */
  private Path file(String path) {
    try {
      return root.resolve(path.substring(1)).normalize();
    } catch (InvalidPathException impossible) {
      return root.resolve(".none");
    }
  }

  private boolean isInside(Path file) throws IOException {
    return file.startsWith(root)
        && !root.relativize(file).toString().startsWith(".")
        && (!Files.exists(file) || file.toRealPath().startsWith(root));
  }

  private void send(HttpExchange exchange, int status, Path file, byte[] content)
      throws IOException {
    String name = file.getFileName().toString();
    String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    boolean watched = events != null && ending.equals("html");
    byte[] body =
        watched ? Events.watched(content, exchange.getRequestURI(), this::stamp) : content;
    exchange
        .getResponseHeaders()
        .set("Content-Type", TYPES.getOrDefault(ending, "application/octet-stream"));
    exchange.getResponseHeaders().set("Cache-Control", "no-store");
    exchange.getResponseHeaders().set("X-Content-Type-Options", "nosniff");
    boolean empty = exchange.getRequestMethod().equals("HEAD") || body.length == 0;
    exchange.sendResponseHeaders(status, empty ? -1 : body.length);
    if (!empty) {
      exchange.getResponseBody().write(body);
    }
  }
}
