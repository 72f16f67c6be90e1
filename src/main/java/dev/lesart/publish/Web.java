package dev.lesart.publish;

import dev.lesart.publish.Answer.Kind;
import java.io.IOException;
import java.io.InputStream;
import java.net.IDN;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Asks other sites whether they still have what is linked. Eight hosts at a time, each of them one
 * question at a time with a pause after it; nobody is asked twice a day.
 */
public final class Web {
  private static final int HOSTS = 8;
  private static final int REDIRECTS = 5;

  /** Seconds that a site may ask us to wait; who wants more is left alone. */
  private static final int PATIENCE = 10;

  private static final Pattern ADDRESS = Pattern.compile("(?i)(https?)://([^/?#:]+)(.*)");

  private final Manners manners;
  private final String agent;
  private final Path remembered;
  private final HttpClient client;
  private final Map<String, Host> hosts = new ConcurrentHashMap<>();

  /**
   * How to ask.
   *
   * @param pause between two questions to a host
   * @param timeout of one question
   * @param local whether machines of this network are asked, too
   */
  public record Manners(Duration pause, Duration timeout, boolean local, Clock clock) {
    public static final Manners POLITE =
        new Manners(Duration.ofSeconds(1), Duration.ofSeconds(10), false, Clock.systemUTC());
  }

  /**
   * @param base of the site in whose name is asked
   * @param remembered the file in which answers are kept
   */
  public Web(Manners manners, String base, Path remembered) {
    this.manners = manners;
    this.agent = "Lesart/0.1.0 (checks the links of " + base + ")";
    this.remembered = remembered;
    this.client =
        HttpClient.newBuilder()
            .connectTimeout(manners.timeout())
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
  }

  /** Asks for each address; those asked for lately are remembered. */
  public SortedMap<String, Answer> ask(Collection<String> urls) throws InterruptedException {
    Instant now = manners.clock().instant();
    SortedMap<String, Answer> known = Answers.read(remembered, now);
    SortedMap<String, Answer> answers = new ConcurrentSkipListMap<>();
    Map<String, List<String>> open = new TreeMap<>();
    for (String url : urls) {
      Answer before = known.get(url);
      if (before != null) {
        answers.put(url, before);
      } else {
        open.computeIfAbsent(host(url), key -> new ArrayList<>()).add(url);
      }
    }
    ExecutorService workers = Executors.newFixedThreadPool(HOSTS, Web::daemon);
    try {
      List<Callable<Boolean>> tasks =
          open.values().stream()
              .<Callable<Boolean>>map(
                  group ->
                      () -> {
                        for (String url : group) {
                          answers.put(url, answer(url));
                        }
                        return true;
                      })
              .toList();
      workers.invokeAll(tasks);
    } finally {
      workers.shutdownNow();
    }
    known.putAll(
        answers.entrySet().stream()
            .filter(each -> each.getValue().holds(now))
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    try {
      Answers.write(remembered, known);
    } catch (IOException unwritten) {
      // Then the next check asks again.
    }
    return answers;
  }

  private static Thread daemon(Runnable task) {
    Thread thread = new Thread(task, "links");
    thread.setDaemon(true);
    return thread;
  }

  private Answer answer(String url) throws InterruptedException {
    String moved = url;
    String at = url;
    boolean forGood = true;
    for (int i = 0; i <= REDIRECTS; i++) {
      Reply reply = reply(at);
      if (reply.kind() != Kind.MOVED) {
        if (reply.kind() == Kind.DEAD && i > 0) {
          return made(Kind.DEAD, "It is redirected to " + at + ". " + reply.detail());
        }
        return reply.kind() == Kind.FINE && !moved.equals(url)
            ? made(Kind.MOVED, moved)
            : made(reply.kind(), reply.detail());
      }
      at = reply.detail();
      forGood &= reply.status() == 301 || reply.status() == 308;
      if (forGood) {
        moved = at;
      }
    }
    return made(Kind.DEAD, "It is redirected more than " + REDIRECTS + " times.");
  }

  private Answer made(Kind kind, String detail) {
    return new Answer(kind, detail, manners.clock().instant());
  }

  /**
   * What one address answers.
   *
   * @param detail where it has moved, else a sentence
   */
  private record Reply(Kind kind, int status, String detail) {}

  private Reply reply(String url) throws InterruptedException {
    URI uri;
    try {
      uri = uri(url);
    } catch (IllegalArgumentException malformed) {
      return new Reply(Kind.DEAD, 0, "This is no address that a browser could ask for.");
    }
    if (uri.getHost() == null) {
      return new Reply(Kind.DEAD, 0, "This is no address that a browser could ask for.");
    }
    Host host = hosts.computeIfAbsent(uri.getHost(), key -> new Host());
    synchronized (host) {
      if (host.silent) {
        return new Reply(Kind.UNKNOWN, 0, "The host has asked not to be asked so much.");
      }
      if (!manners.local() && isLocal(uri.getHost())) {
        return new Reply(
            Kind.DEAD, 0, "It is an address of this network; elsewhere it leads elsewhere.");
      }
      Reply reply = send(host, uri, true);
      host.silent = reply.kind() == Kind.UNKNOWN;
      return reply;
    }
  }

  private Reply send(Host host, URI uri, boolean again) throws InterruptedException {
    try {
      HttpResponse<?> response = send(host, uri, "HEAD");
      if (response.statusCode() >= 400 && !isBusy(response)) {
        // Some know no HEAD, and say so in many ways.
        response = send(host, uri, "GET");
      }
      int status = response.statusCode();
      String location = response.headers().firstValue("Location").orElse("");
      if (isBusy(response)) {
        int wait =
            response.headers().firstValue("Retry-After").map(Web::seconds).orElse(PATIENCE + 1);
        if (again && wait <= PATIENCE) {
          Thread.sleep(Duration.ofSeconds(wait).toMillis());
          return send(host, uri, false);
        }
        return new Reply(Kind.UNKNOWN, status, "The host answers " + status + ".");
      } else if (status >= 500 && again) {
        return send(host, uri, false);
      } else if (status >= 400) {
        return new Reply(Kind.DEAD, status, "The host answers " + status + ".");
      } else if (status >= 300 && status != 304 && !location.isEmpty()) {
        return new Reply(Kind.MOVED, status, uri.resolve(uri(location)).toString());
      }
      return new Reply(Kind.FINE, status, "");
    } catch (IllegalArgumentException malformed) {
      return new Reply(Kind.DEAD, 0, "It is redirected to what is no address.");
    } catch (IOException failed) {
      return again
          ? send(host, uri, false)
          : new Reply(
              Kind.DEAD,
              0,
              failed instanceof HttpTimeoutException
                  ? "The host does not answer in time."
                  : "The host cannot be reached.");
    }
  }

  private static boolean isBusy(HttpResponse<?> response) {
    return response.statusCode() == 429 || response.statusCode() == 503;
  }

  private static int seconds(String text) {
    return text.matches("\\d{1,6}") ? Integer.parseInt(text) : PATIENCE + 1;
  }

  private HttpResponse<?> send(Host host, URI uri, String method)
      throws IOException, InterruptedException {
    long rest = host.last + manners.pause().toNanos() - System.nanoTime();
    if (host.asked && rest > 0) {
      Thread.sleep(Duration.ofNanos(rest).toMillis() + 1);
    }
    try {
      HttpRequest request =
          HttpRequest.newBuilder(uri)
              .method(method, HttpRequest.BodyPublishers.noBody())
              .timeout(manners.timeout())
              .header("User-Agent", agent)
              .build();
      HttpResponse<InputStream> response = client.send(request, BodyHandlers.ofInputStream());
      response.body().close();
      return response;
    } finally {
      host.asked = true;
      host.last = System.nanoTime();
    }
  }

  /** A host, which is locked while it is being asked. */
  private static final class Host {
    private boolean asked;
    private boolean silent;
    private long last;
  }

  /** Where a name has no address, asking will say so. */
  private static boolean isLocal(String host) {
    try {
      return Arrays.stream(InetAddress.getAllByName(host)).anyMatch(Web::isLocal);
    } catch (UnknownHostException unknown) {
      return false;
    }
  }

  private static boolean isLocal(InetAddress address) {
    byte[] bytes = address.getAddress();
    boolean uniqueLocal = bytes.length == 16 && (bytes[0] & 0xFE) == 0xFC;
    boolean shared = bytes.length == 4 && bytes[0] == 100 && (bytes[1] & 0xC0) == 64;
    return address.isLoopbackAddress()
        || address.isAnyLocalAddress()
        || address.isLinkLocalAddress()
        || address.isSiteLocalAddress()
        || uniqueLocal
        || shared;
  }

  private static String host(String url) {
    Matcher address = ADDRESS.matcher(url);
    return address.matches() ? address.group(2).toLowerCase(Locale.ROOT) : "";
  }

  /** As browsers send it: letters of other scripts are encoded. */
  private static URI uri(String url) {
    Matcher address = ADDRESS.matcher(url);
    String ascii =
        address.matches()
            ? address.group(1) + "://" + IDN.toASCII(address.group(2)) + address.group(3)
            : url;
    return URI.create(URI.create(ascii.replace(" ", "%20")).toASCIIString());
  }
}
