package dev.lesart.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A reader keeps an edition, reads it without a connection, and lets it go again. */
@ExtendWith(Browsing.class)
class KeepOfflineTest {
  @TempDir Path folder;

  private static Locator box(Page page) {
    return page.locator(".keep input");
  }

  private static void keep(Page page) {
    box(page).check();
    assertThat(page.locator(".said")).hasText(box(page).getAttribute("data-kept"));
  }

  private static List<?> caches(Page page) {
    return (List<?>) page.evaluate("caches.keys()");
  }

  private static Object registrations(Page page) {
    return page.evaluate("navigator.serviceWorker.getRegistrations().then((all) => all.length)");
  }

  @ParameterizedTest
  @ValueSource(strings = {"de", "ar", "de-en"})
  void what_is_kept_is_read_without_a_connection(String edition, BakedSite site, Reader reader) {
    Page page = reader.open(site.page(edition, "explainer"));
    assertThat(box(page)).isVisible();
    assertThat(box(page)).not().isChecked();
    assertThat(registrations(page)).isEqualTo(0);
    assertThat(caches(page)).isEmpty();
    keep(page);
    assertThat((Object) caches(page)).isEqualTo(List.of(site.origin() + edition + "/"));
    page.context().setOffline(true);
    page.reload();
    assertThat(page.locator("html")).hasCSS("background-color", "rgb(251, 249, 245)");
    assertThat(box(page)).isChecked();
    Card.link(page, "term").click();
    assertThat(new Card(page).itself()).isVisible();
    page.keyboard().press("Escape");
    page.locator(".ways a[href*='gloss'], .ways a[href*='masrad']").click();
    assertThat(page.locator("body.glossary h1")).isVisible();
    page.navigate(site.origin() + edition + "/");
    assertThat(page.locator("body.start h1")).isVisible();
    assertThat(reader.complaints()).allMatch(complaint -> complaint.contains("DISCONNECTED"));
  }

  @Test
  void what_is_not_kept_needs_the_connection(BakedSite site, Reader reader) {
    Page page = reader.open(site.page("de", "start"));
    keep(page);
    page.navigate(site.origin() + site.page("en", "start").path());
    assertThat(box(page)).isVisible();
    assertThat(box(page)).not().isChecked();
    assertThat((Object) caches(page)).isEqualTo(List.of(site.origin() + "de/"));
    Object names =
        page.evaluate(
            "async () => (await (await caches.open((await caches.keys())[0])).keys()).map((r) => r.url)");
    assertThat((List<?>) names)
        .hasSizeGreaterThanOrEqualTo(7)
        .allMatch(
            name ->
                ((String) name).startsWith(site.origin() + "de/")
                    || ((String) name).matches(site.origin() + "[\\w.]+(css|js|svg)"))
        .noneMatch(name -> ((String) name).matches(".*(offline.html|sw.js)"));
  }

  @Test
  void letting_go_leaves_nothing(BakedSite site, Reader reader) {
    Page page = reader.open(site.page("de", "explainer"));
    keep(page);
    page.navigate(site.origin() + site.page("en", "explainer").path());
    keep(page);
    assertThat(caches(page)).hasSize(2);
    box(page).uncheck();
    assertThat(page.locator(".said")).hasText(box(page).getAttribute("data-gone"));
    assertThat((Object) caches(page)).isEqualTo(List.of(site.origin() + "de/"));
    assertThat(registrations(page)).isEqualTo(1);
    page.navigate(site.origin() + site.page("de", "explainer").path());
    assertThat(box(page)).isChecked();
    box(page).uncheck();
    assertThat(page.locator(".said")).hasText(box(page).getAttribute("data-gone"));
    assertThat(caches(page)).isEmpty();
    page.reload();
    assertThat(box(page)).isVisible();
    assertThat(box(page)).not().isChecked();
    assertThat(registrations(page)).isEqualTo(0);
    assertThat(caches(page)).isEmpty();
  }

  @Test
  void without_script_there_is_the_file_alone(BakedSite site, Reader reader) throws IOException {
    Page page = reader.open(site.page("ar", "explainer"), Reader.NO_SCRIPT);
    assertThat(page.locator(".keep label")).isHidden();
    Download download =
        page.waitForDownload(() -> page.locator(".keep a[href='offline.html']").click());
    assertThat(download.suggestedFilename()).isEqualTo("dayr-az-zawr-ar.html");
    assertThat(Files.readString(download.path()))
        .isEqualTo(Files.readString(site.file(BakedSite.offline(site.page("ar", "explainer")))));
  }

  @Test
  void a_page_from_the_disk_offers_no_keeping(BakedSite site, Reader reader) {
    Page page = reader.openFile(site.page("de", "explainer"));
    assertThat(page.locator(".keep a[href='offline.html']")).isVisible();
    assertThat(page.locator(".keep label")).isHidden();
    Page file = reader.openFile(BakedSite.offline(site.page("de", "explainer")));
    assertThat(file.locator(".keep")).hasCount(0);
  }

  /** A host that others share, below a path; it can be made to fall silent. */
  private static final class Host implements AutoCloseable {
    private final CountDownLatch end = new CountDownLatch(1);
    private final HttpServer server;
    private volatile boolean silent;

    Host(Path folder) throws IOException {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      server.setExecutor(Executors.newCachedThreadPool());
      server.createContext("/", exchange -> answer(folder, exchange));
      server.start();
    }

    private void answer(Path folder, HttpExchange exchange) throws IOException {
      try (exchange) {
        if (silent) {
          end.await();
        }
        String path = exchange.getRequestURI().getPath().replaceFirst("/$", "/index.html");
        byte[] body = Files.readAllBytes(folder.resolve(path.substring(1)));
        String type =
            path.endsWith("html")
                ? "text/html"
                : path.endsWith("css") ? "text/css" : "text/javascript";
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
      } catch (InterruptedException stop) {
        Thread.currentThread().interrupt();
      }
    }

    String url() {
      return "http://127.0.0.1:" + server.getAddress().getPort() + "/x/";
    }

    @Override
    public void close() {
      end.countDown();
      server.stop(0);
    }
  }

  /** One edition and its assets in a folder x. */
  private void lay(BakedSite site) throws IOException {
    copy(site.folder().resolve("de"), folder.resolve("x/de"));
    try (var assets = Files.list(site.folder())) {
      for (Path asset : (Iterable<Path>) assets.filter(Files::isRegularFile)::iterator) {
        Files.copy(asset, folder.resolve("x").resolve(asset.getFileName()));
      }
    }
  }

  @Test
  void a_new_bake_reaches_readers_at_once(BakedSite site, Reader reader) throws IOException {
    lay(site);
    try (Host host = new Host(folder)) {
      Page page = reader.blank();
      page.navigate(host.url() + "de/");
      keep(page);
      Path glossary = folder.resolve("x/de/glossar/index.html");
      Files.writeString(glossary, Files.readString(glossary).replace("<h1", "<h1 id=\"new\""));
      Path list = folder.resolve("x/de/offline.json");
      String icon = site.asset("icon.svg").getFileName().toString();
      Files.writeString(
          list,
          Files.readString(list)
              .replaceAll("(\"glossar/index.html\": \")\\w+", "$1new")
              .replaceAll("\"../" + icon + "\": \"\\w+\",", ""));
      page.reload();
      page.waitForFunction(
          """
          async (icon) => {
            const glossary = await caches.match(new URL('glossar/index.html', location));
            return (await glossary.text()).includes('id="new"')
                && !await caches.match(new URL('../' + icon, location));
          }""",
          icon);
      page.locator(".ways a[href*=glossar]").click();
      assertThat(page.locator("#new")).isVisible();
      reader.leave();
      assertThat(reader.complaints()).allMatch(complaint -> complaint.contains(host.url()));
    }
  }

  @Test
  void a_host_that_does_not_answer_is_not_waited_for(BakedSite site, Reader reader)
      throws IOException {
    lay(site);
    try (Host host = new Host(folder)) {
      Page page = reader.blank();
      page.navigate(host.url() + "de/deir-al-sor/index.html");
      keep(page);
      host.silent = true;
      page.reload();
      Card.link(page, "term").click();
      assertThat(new Card(page).itself()).isVisible();
      assertThat(page.locator("html")).hasCSS("background-color", "rgb(251, 249, 245)");
      reader.leave();
      assertThat(reader.complaints()).allMatch(complaint -> complaint.contains(host.url()));
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    try (var files = Files.walk(from)) {
      for (Path file : (Iterable<Path>) files.sorted()::iterator) {
        Path target = to.resolve(from.relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(target);
        } else {
          Files.copy(file, target);
        }
      }
    }
  }
}
