package dev.lesart.publish;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.lesart.publish.Answer.Kind;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Asks a server on this machine, which notes what it is asked. */
@Timeout(60)
final class WebTest {
  private static final Instant NOON = Instant.parse("2017-01-16T12:00:00Z");

  private final ConcurrentLinkedQueue<String> asked = new ConcurrentLinkedQueue<>();
  private final Map<String, AtomicInteger> atOnce = new ConcurrentHashMap<>();
  private final AtomicInteger mostAtOnce = new AtomicInteger();
  private final CountDownLatch stopped = new CountDownLatch(1);
  private final ExecutorService threads = Executors.newCachedThreadPool();
  @TempDir Path folder;
  private HttpServer server;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.setExecutor(threads);
    server.start();
  }

  @AfterEach
  void stop() {
    stopped.countDown();
    server.stop(0);
    threads.shutdownNow();
  }

  private void answer(HttpExchange exchange) throws IOException {
    AtomicInteger now =
        atOnce.computeIfAbsent(
            exchange.getRequestHeaders().getFirst("Host"), host -> new AtomicInteger());
    mostAtOnce.accumulateAndGet(now.incrementAndGet(), Math::max);
    try (exchange) {
      String path = exchange.getRequestURI().getPath();
      asked.add(exchange.getRequestMethod() + " " + path);
      if (path.equals("/agent")) {
        asked.add(exchange.getRequestHeaders().getFirst("User-Agent"));
      }
      int status =
          switch (path) {
            case "/gone" -> 404;
            case "/get-only" -> exchange.getRequestMethod().equals("HEAD") ? 405 : 200;
            case "/moved", "/moved-to-gone", "/circle" -> 301;
            case "/moved-again" -> 308;
            case "/elsewhere-today" -> 302;
            case "/busy" -> 429;
            case "/busy-once" -> asked.size() < 2 ? 503 : 200;
            case "/ill-once" -> asked.size() < 3 ? 500 : 200;
            case "/late" -> wait(stopped);
            default -> 200;
          };
      String location =
          Map.of(
                  "/moved", "/moved-again",
                  "/moved-again", "/new",
                  "/moved-to-gone", "/gone",
                  "/elsewhere-today", "/today",
                  "/circle", "/circle")
              .get(path);
      if (path.startsWith("/other/")) {
        status = 302;
        location = url(path.substring("/other".length()));
      }
      if (location != null) {
        exchange.getResponseHeaders().set("Location", location);
      }
      exchange.getResponseHeaders().set("Retry-After", path.equals("/busy-once") ? "0" : "60");
      // Long enough for another question to arrive, were one asked.
      TimeUnit.MILLISECONDS.sleep(5);
      now.decrementAndGet();
      exchange.sendResponseHeaders(status, -1);
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
    }
  }

  private static int wait(CountDownLatch stopped) {
    try {
      stopped.await(30, TimeUnit.SECONDS);
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
    }
    return 200;
  }

  private String url(String path) {
    return "http://127.0.0.1:" + server.getAddress().getPort() + path;
  }

  private Web web(Instant now) {
    return web(now, Duration.ofSeconds(20), true);
  }

  private Web web(Instant now, Duration timeout, boolean local) {
    return new Web(
        new Web.Manners(Duration.ZERO, timeout, local, Clock.fixed(now, ZoneOffset.UTC)),
        "https://example.org/",
        folder.resolve("target/links.json"));
  }

  private Answer ask(String path) throws InterruptedException {
    return ask(web(NOON), url(path));
  }

  private static Answer ask(Web web, String url) throws InterruptedException {
    return Objects.requireNonNull(web.ask(List.of(url)).get(url));
  }

  @Test
  void pageThatIsThere() throws InterruptedException {
    assertThat(ask("/fine")).isEqualTo(new Answer(Kind.FINE, "", NOON));
    assertThat(asked).containsExactly("HEAD /fine");
  }

  @Test
  void saysWhoAsks() throws InterruptedException {
    ask("/agent");
    assertThat(asked).contains("Lesart/0.1.0 (checks the links of https://example.org/)");
  }

  @Test
  void pageThatIsGone() throws InterruptedException {
    assertThat(ask("/gone")).isEqualTo(new Answer(Kind.DEAD, "The host answers 404.", NOON));
    assertThat(asked).containsExactly("HEAD /gone", "GET /gone");
  }

  @Test
  void hostThatKnowsNoHead() throws InterruptedException {
    assertThat(ask("/get-only").kind()).isEqualTo(Kind.FINE);
    assertThat(asked).containsExactly("HEAD /get-only", "GET /get-only");
  }

  @Test
  void pageThatMovedForGood() throws InterruptedException {
    assertThat(ask("/moved")).isEqualTo(new Answer(Kind.MOVED, url("/new"), NOON));
  }

  @Test
  void pageThatIsElsewhereToday() throws InterruptedException {
    assertThat(ask("/elsewhere-today").kind()).isEqualTo(Kind.FINE);
    assertThat(asked).containsExactly("HEAD /elsewhere-today", "HEAD /today");
  }

  @Test
  void redirectToPageThatIsGone() throws InterruptedException {
    assertThat(ask("/moved-to-gone").detail())
        .isEqualTo("It is redirected to " + url("/gone") + ". The host answers 404.");
  }

  @Test
  void redirectsHaveAnEnd() throws InterruptedException {
    assertThat(ask("/circle").detail()).isEqualTo("It is redirected more than 5 times.");
    assertThat(asked).hasSize(6);
  }

  @Test
  void busyHostIsLeftAlone() throws InterruptedException {
    Map<String, Answer> answers = web(NOON).ask(List.of(url("/busy"), url("/more")));
    assertThat(answers.values()).extracting(Answer::kind).containsOnly(Kind.UNKNOWN);
    assertThat(asked).containsExactly("HEAD /busy");
    assertThat(ask("/more").kind()).as("nothing of that is remembered").isEqualTo(Kind.FINE);
  }

  @Test
  void busyHostIsGivenTheTimeItAsksFor() throws InterruptedException {
    assertThat(ask("/busy-once").kind()).isEqualTo(Kind.FINE);
  }

  @Test
  void failureIsAskedForOnceMore() throws InterruptedException {
    assertThat(ask("/ill-once").kind()).isEqualTo(Kind.FINE);
    assertThat(asked).containsExactly("HEAD /ill-once", "GET /ill-once", "HEAD /ill-once");
  }

  @Test
  void hostThatDoesNotAnswer() throws InterruptedException {
    String late = url("/late");
    Answer answer = ask(web(NOON, Duration.ofMillis(200), true), late);
    assertThat(answer).isEqualTo(new Answer(Kind.DEAD, "The host does not answer in time.", NOON));
    assertThat(asked).containsExactly("HEAD /late", "HEAD /late");
  }

  @Test
  void hostThatIsNotThere() throws InterruptedException {
    server.stop(0);
    assertThat(ask("/").detail()).isEqualTo("The host cannot be reached.");
  }

  @Test
  void hostHasOneQuestionAtATime() throws InterruptedException {
    List<String> urls =
        IntStream.range(0, 20)
            .mapToObj(i -> i % 2 == 0 ? url("/" + i) : other(url("/other/" + i)))
            .toList();
    web(NOON).ask(urls);
    assertThat(asked).as("the other name redirects to the first").hasSize(30);
    assertThat(mostAtOnce.get()).as("questions at once to one name").isEqualTo(1);
  }

  /** This machine by another name, which counts as another host. */
  private static String other(String url) {
    return url.replace("127.0.0.1", "localhost");
  }

  @Test
  void nobodyIsAskedTwiceADay() throws IOException, InterruptedException {
    List<String> urls = List.of(url("/fine"), url("/gone"), url("/moved"));
    Map<String, Answer> first = web(NOON).ask(urls);
    asked.clear();
    assertThat(web(NOON.plusSeconds(3599)).ask(urls)).isEqualTo(first);
    assertThat(asked).isEmpty();
    web(NOON.plusSeconds(3601)).ask(urls);
    assertThat(asked).as("failures hold for an hour").containsExactly("HEAD /gone", "GET /gone");
    asked.clear();
    web(NOON.plusSeconds(24 * 3600 + 1)).ask(urls);
    assertThat(asked).contains("HEAD /fine", "HEAD /moved", "HEAD /gone");
    Files.writeString(folder.resolve("target/links.json"), "{\"http://a/\": []}");
    asked.clear();
    web(NOON).ask(urls);
    assertThat(asked).as("what cannot be read is asked again").contains("HEAD /fine");
  }

  @Test
  void machinesOfThisNetworkAreNotAsked() throws InterruptedException {
    List<String> urls =
        List.of(
            url("/fine"),
            other(url("/fine")),
            "http://10.0.0.1/",
            "http://169.254.169.254/",
            "http://100.64.0.1/");
    assertThat(web(NOON, Duration.ofSeconds(1), false).ask(urls).values())
        .extracting(Answer::detail)
        .containsOnly("It is an address of this network; elsewhere it leads elsewhere.");
    assertThat(asked).isEmpty();
  }

  @Test
  void addressThatIsNone() throws InterruptedException {
    for (String url : List.of("http://", "http://a b/", "https://exa_mple", "http://a/%zz")) {
      Answer answer = ask(web(NOON, Duration.ofSeconds(1), false), url);
      assertThat(answer.detail()).isEqualTo("This is no address that a browser could ask for.");
    }
  }

  @Test
  void lettersOfOtherScriptsAreEncoded() throws InterruptedException {
    ask("/größe/دير الزور");
    assertThat(asked).containsExactly("HEAD /größe/دير الزور");
  }
}
