package dev.lesart.serve;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import dev.lesart.model.Problem;
import dev.lesart.read.Digest;
import dev.lesart.read.Json;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.net.URLDecoder;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What open pages are told: after every build the digests of their own file and of the files that
 * they show, and the problems. A page asks by server-sent events, with a script that every page is
 * answered with.
 */
final class Events {
  /** Below it lies what is not of the site. */
  static final String PATH = "/.lesart/";

  private static final int PING_SECONDS = 10;

  /** Names a file that a page shows under that name: a picture, a recording. */
  private static final Pattern SHOWN = Pattern.compile("\\ssrc=\"([^\"?#]+)");

  private final Set<Semaphore> readers = ConcurrentHashMap.newKeySet();
  private Collection<Problem> problems = List.of();
  private boolean building = true;

  /** A build begins. So it is at the start, before the first one. */
  synchronized void begin() {
    building = true;
  }

  /** A build has ended, or its pages are there; every open page is told. */
  void end(Collection<Problem> found) {
    synchronized (this) {
      problems = List.copyOf(found);
      building = false;
      notifyAll();
    }
    readers.forEach(Semaphore::release);
  }

  /** Waits while the site is built; says whether it was. */
  synchronized boolean awaitBuild() {
    if (!building) {
      return false;
    }
    try {
      while (building) {
        wait();
      }
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
    }
    return true;
  }

  /**
   * The page with the script that listens, where the page's policy lets it.
   *
   * @param address its own
   * @param stamps by what the file of another path is known to be the same
   */
  static byte[] watched(byte[] page, URI address, UnaryOperator<String> stamps) {
    String html = new String(page, UTF_8);
    int policy = html.indexOf("Content-Security-Policy");
    if (policy >= 0 && !html.startsWith("script-src 'self'", html.indexOf("script-src", policy))) {
      return page;
    }
    String script =
        "<script src=\"%slive.js\" data-digest=\"%s\" data-files=\"%s\" defer></script>"
            .formatted(PATH, digest(page), files(page, address, stamps));
    int end = html.lastIndexOf("</body>");
    return (end < 0
            ? (page.length == 0 ? "<!DOCTYPE html><html lang=\"en\"><title>Lesart</title>" : html)
                + script
            : html.substring(0, end) + script + html.substring(end))
        .getBytes(UTF_8);
  }

  private static String digest(byte[] page) {
    return Digest.hex(page, 8);
  }

  /** The digest of what a page shows besides its own file. */
  private static String files(byte[] page, URI address, UnaryOperator<String> stamps) {
    StringBuilder stamped = new StringBuilder();
    for (Matcher found = SHOWN.matcher(new String(page, UTF_8)); found.find(); ) {
      try {
        URI file = address.resolve(found.group(1));
        if (file.getAuthority() == null && file.getScheme() == null) {
          stamped.append(stamps.apply(file.getPath())).append('\n');
        }
      } catch (IllegalArgumentException elsewhere) {
        // No address of this site.
      }
    }
    return digest(stamped.toString().getBytes(UTF_8));
  }

  /**
   * Answers what a page asks beside the site.
   *
   * @param pages the content of the file that a page's path means
   * @param stamps by what the file of another path is known to be the same
   */
  void answer(HttpExchange exchange, Function<String, byte[]> pages, UnaryOperator<String> stamps)
      throws IOException {
    exchange.getResponseHeaders().set("Cache-Control", "no-store");
    switch (exchange.getRequestURI().getPath().substring(PATH.length())) {
      case "live.js" -> {
        byte[] script = script();
        exchange.getResponseHeaders().set("Content-Type", "text/javascript; charset=utf-8");
        exchange.sendResponseHeaders(200, script.length);
        exchange.getResponseBody().write(script);
      }
      case "events" -> {
        exchange.getResponseHeaders().set("Content-Type", "text/event-stream; charset=utf-8");
        exchange.sendResponseHeaders(200, 0);
        URI page = asked(exchange.getRequestURI().getRawQuery());
        stream(
            exchange.getResponseBody(),
            () -> {
              byte[] content = pages.apply(page.getPath());
              return message(digest(content), files(content, page, stamps));
            });
      }
      default -> exchange.sendResponseHeaders(404, -1);
    }
  }

  /** The page that asks, by its {@code location.pathname}. */
  private static URI asked(@Nullable String query) {
    try {
      return URI.create(query == null ? "/" : URLDecoder.decode(query, UTF_8));
    } catch (IllegalArgumentException noPath) {
      return URI.create("/");
    }
  }

  private static byte[] script() throws IOException {
    try (InputStream script = Events.class.getResourceAsStream("live.js")) {
      if (script == null) {
        throw new IOException("live.js is missing");
      }
      return script.readAllBytes();
    }
  }

  /** Tells a page about each build, until it goes away. */
  private void stream(OutputStream out, Supplier<String> message) {
    Semaphore built = new Semaphore(1);
    readers.add(built);
    try {
      out.write("retry: 300\n\n".getBytes(UTF_8));
      while (true) {
        boolean news = built.tryAcquire(PING_SECONDS, TimeUnit.SECONDS);
        built.drainPermits();
        // A comment finds out whether anyone still listens.
        out.write((news && !isBuilding() ? message.get() : ":\n\n").getBytes(UTF_8));
        out.flush();
      }
    } catch (IOException gone) {
      // The page was closed.
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
    } finally {
      readers.remove(built);
    }
  }

  private synchronized boolean isBuilding() {
    return building;
  }

  private synchronized String message(String digest, String files) {
    return problems.stream()
        .map(Events::json)
        .collect(
            Collectors.joining(
                ",",
                "data: {\"digest\":%s,\"files\":%s,\"problems\":["
                    .formatted(Json.quoted(digest), Json.quoted(files)),
                "]}\n\n"));
  }

  private static String json(Problem problem) {
    return "{\"severity\":%s,\"place\":%s,\"title\":%s,\"detail\":%s,\"fix\":%s}"
        .formatted(
            Json.quoted(problem.severity().name().toLowerCase(Locale.ROOT)),
            Json.quoted(problem.place().toString()),
            Json.quoted(problem.title()),
            Json.quoted(problem.detail()),
            Json.quoted(problem.fix()));
  }
}
