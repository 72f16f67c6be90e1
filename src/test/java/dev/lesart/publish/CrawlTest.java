package dev.lesart.publish;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lesart.cases.TestSite;
import dev.lesart.publish.Finding.Fault;
import dev.lesart.serve.Server;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Crawls the shipped site below a path, and small sites in which one thing is broken. */
final class CrawlTest {
  private static final String BASE = "https://example.org/projects/x/";

  @TempDir Path folder;

  @Test
  void everythingLeadsSomewhereBelowPath() throws IOException, InterruptedException {
    TestSite site = TestSite.shipped(folder);
    Path settings = site.path("content/site.yaml");
    site.write(
        "content/site.yaml",
        Files.readString(settings).replace("base-url: https://example.org/", "base-url: " + BASE));
    Path host = folder.resolve("host");
    Path output = host.resolve("projects/x");
    site.run("build", "--output", output.toString()).succeeds();
    Crawl crawl = Crawl.of(output, BASE);
    System.out.printf(
        "crawled %d files, %d of them pages: %d links, %d fragments, %d assets, %d addresses"
            + " elsewhere%n",
        crawl.files(),
        crawl.pages(),
        crawl.links(),
        crawl.fragments(),
        crawl.assets(),
        crawl.external().size());
    assertThat(crawl.dead()).isEmpty();
    assertThat(crawl.orphans()).isEmpty();
    served(host);
    assertThat(crawl.leftOut().values()).doesNotContain("not listed on purpose");
    assertThat(crawl.pages()).isGreaterThan(20);
    assertThat(crawl.fragments()).isGreaterThan(1000);
    assertThat(crawl.assets()).isGreaterThan(100);
  }

  /** Asks a server for all that pages lead to, as a browser reckons the addresses. */
  private static void served(Path host) throws IOException, InterruptedException {
    HttpClient client = HttpClient.newHttpClient();
    try (Server server = Server.start(host, 0, problem -> {}).orElseThrow();
        Stream<Path> files = Files.walk(host)) {
      URI origin = URI.create("http://127.0.0.1:" + server.port() + "/");
      Set<URI> asked = new TreeSet<>();
      for (Path file : files.filter(each -> each.toString().endsWith(".html")).toList()) {
        URI page = origin.resolve(host.relativize(file).toString());
        for (Element element : Jsoup.parse(file.toFile()).select("[href], [src]")) {
          String target = element.attr(element.hasAttr("href") ? "href" : "src");
          URI aim = page.resolve(target.replaceAll("#.*", ""));
          if (aim.toString().startsWith(origin.toString())) {
            asked.add(aim);
          }
        }
      }
      assertThat(asked).hasSizeGreaterThan(30);
      for (URI each : asked) {
        assertThat(client.send(HttpRequest.newBuilder(each).build(), BodyHandlers.discarding()))
            .as("%s", each)
            .returns(200, HttpResponse::statusCode);
      }
    }
  }

  /**
   * What each broken line brings to light, from {@code de/index.html} or the file named before it.
   */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          <a href="gone.html">x</a>                               | gone.html | NO_FILE
          <a href="../de/index.html#gone">x</a>                   | ../de/index.html#gone | NO_ID
          <a href="#gone">x</a>                                   | #gone | NO_ID
          <a href="#gr%C3%B6%C3%9F">x</a>                         | #gr%C3%B6%C3%9F | NO_ID
          <a href="../../en/index.html">x</a>                     | ../../en/index.html | ABOVE_ROOT
          <a href="/style.css">x</a>                              | /style.css | OUTSIDE_BASE
          <a href="/projects/x/style.css">x</a>                   | /projects/x/style.css | FROM_ROOT
          <a href="../de/">x</a>                                  | ../de/ | FOLDER
          <a href="../fonts/">x</a>                               | ../fonts/ | NO_FILE
          <a href="https://example.org/projects/x/en/">x</a>      | https://example.org/projects/x/en/ | NO_FILE
          <i id="text"></i>                                       | #text | TWICE
          <img src="a.png" alt="">                                | a.png | NO_FILE
          <img srcset="../icon.svg 1x, b.png 2x" alt="">          | b.png | NO_FILE
          <video poster="c.png"></video>                          | c.png | NO_FILE
          <form action="d.html"></form>                           | d.html | NO_FILE
          <link rel="manifest" href="../e.webmanifest">           | ../e.webmanifest | NO_FILE
          <link rel="canonical" href="https://example.org/projects/x/f/"> | https://example.org/projects/x/f/ | NO_FILE
          <meta property="og:image" content="https://example.org/projects/x/g.png"> | https://example.org/projects/x/g.png | NO_FILE
          <meta http-equiv="refresh" content="0; url=h.html">     | h.html | NO_FILE
          <style>p { background: url(i.png) }</style>             | i.png | NO_FILE
          <svg><rect fill="url(#j)"/></svg>                       | #j | NO_ID
          <svg><use href="../icon.svg#k"/></svg>                  | ../icon.svg#k | NO_ID
          <div data-edition="../de/"></div>                       | ../de/offline.json | NO_FILE
          <div data-languages="ar" data-base="../de/"></div>      | ../de/../ar/search.js | NO_FILE
          <div data-glossary="l.html"></div>                      | l.html | NO_FILE
          <script type="application/ld+json">{"url": "https://example.org/projects/x/m/"}</script> | https://example.org/projects/x/m/ | NO_FILE
          <script type="application/ld+json">{"url": </script>    | '' | UNREADABLE
          """)
  void brokenLineOfPage(String line, String target, Fault fault) throws IOException {
    sound();
    append("de/index.html", line);
    assertThat(crawl().dead()).containsExactly(new Finding("de/index.html", target, fault));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          404.html       | <a href="style.css">x</a>                                  | style.css | RELATIVE
          404.html       | <a href="/de/index.html">x</a>                             | /de/index.html | OUTSIDE_BASE
          404.html       | <a href="/projects/x/n.html">x</a>                         | /projects/x/n.html | NO_FILE
          style.css      | p { background: url("a.png") }                             | a.png | NO_FILE
          style.css      | @import 'b.css';                                           | b.css | NO_FILE
          icon.svg       | <image xlink:href="c.png"/>                                | c.png | NO_FILE
          sitemap.xml    | <url><loc>https://example.org/projects/x/d/</loc></url>    | https://example.org/projects/x/d/ | NO_FILE
          sitemap.xml    | <url><loc>https://example.org/de/</loc></url>              | https://example.org/de/ | OUTSIDE_BASE
          sitemap.xml    | <url><xhtml:link href="https://example.org/projects/x/e/"/></url> | https://example.org/projects/x/e/ | NO_FILE
          de/feed.xml    | <entry><link href="https://example.org/projects/x/de/#f"/></entry> | https://example.org/projects/x/de/#f | NO_ID
          de/feed.xml    | <content type="html">&lt;a href="g.html"></content>        | g.html | NO_FILE
          de/offline.json | {"h.js": "0"}                                             | h.js | NO_FILE
          site.webmanifest | {"start_url": "i/", "icons": [{"src": "icon.svg"}]}      | i/ | NO_FILE
          site.webmanifest | {"start_url": "de/index.html", "icons": [{"src": "j.png"}]} | j.png | NO_FILE
          robots.txt     | Sitemap: https://example.org/projects/x/k.xml              | https://example.org/projects/x/k.xml | NO_FILE
          _headers       | /l/*                                                       | /l/* | NO_FILE
          """)
  void brokenLineOfFile(String file, String line, String target, Fault fault) throws IOException {
    sound();
    append(file, line);
    assertThat(crawl().dead()).containsExactly(new Finding(file, target, fault));
  }

  @Test
  void soundSiteIsSound() throws IOException {
    sound();
    Crawl crawl = crawl();
    assertThat(crawl.dead()).isEmpty();
    assertThat(crawl.orphans()).isEmpty();
    assertThat(crawl.leftOut()).containsOnlyKeys(".lesart", "404.html", "index.html");
    assertThat(crawl.external()).containsExactly("https://example.com/");
    assertThat(crawl.pages()).isEqualTo(3);
    assertThat(crawl.fragments()).isEqualTo(3);
  }

  @Test
  void fileThatNothingLeadsToIsAnOrphan() throws IOException {
    sound();
    append("de/lonely.html", "<a href=friend.html>x</a>");
    append("de/friend.html", "<a href=lonely.html>x</a>");
    append("de/picture.png", "");
    append("de/old.css.gz", "");
    assertThat(crawl().dead()).isEmpty();
    assertThat(crawl().orphans())
        .containsExactly("de/friend.html", "de/lonely.html", "de/old.css.gz", "de/picture.png");
  }

  @Test
  void fileThatNothingNeedsToLeadToIsNoOrphan() throws IOException {
    sound();
    append("style.css.br", "");
    append("robots.txt", "User-agent: *");
    append("_headers", "/*\n  X-A: b\n/projects/x/de/*\n  X-A: c\n/style.*.css");
    append("style.0a1b.css", "");
    append("de/old/index.html", "<meta http-equiv=refresh content='0; url=../new.html'>");
    append("de/new.html", "");
    append("de/draft/index.html", "<meta name=robots content=noindex><img src=a.png>");
    append("de/draft/a.png", "");
    append("de/index.html", "<link rel=stylesheet href=../style.0a1b.css>");
    assertThat(crawl().dead()).isEmpty();
    assertThat(crawl().orphans()).isEmpty();
    assertThat(crawl().leftOut())
        .containsEntry("style.css.br", "sent in the place of the same file")
        .containsEntry("de/old/index.html", "a former address")
        .containsEntry("de/draft/index.html", "not listed on purpose");
  }

  @Test
  void scriptLeadsToWhatItLoads() throws IOException {
    sound();
    append("de/index.html", "<script src=../a.js></script><script src=search.js></script>");
    append("a.js", "bring('b.js'); load(`c.js`); say('d.js is text'); load(\"gone.js\")");
    append("b.js", "");
    append("c.js", "");
    append("d.js", "");
    append("de/search.js", "");
    append("de/search/0.js", "");
    assertThat(crawl().dead()).isEmpty();
    assertThat(crawl().orphans()).containsExactly("d.js");
  }

  @Test
  void siteAtTheRootOfItsHost() throws IOException {
    append("index.html", "<a href=a/b.html#%C3%BC>x</a><a href='https://example.org'>x</a>");
    append("a/b.html", "<p id=ü><a href=../../index.html>x</a><a href=//example.org/a>x</a>");
    Crawl crawl = Crawl.of(folder, "https://example.org/");
    assertThat(crawl.dead())
        .containsExactly(new Finding("a/b.html", "../../index.html", Fault.ABOVE_ROOT));
    assertThat(crawl.orphans()).isEmpty();
  }

  private void sound() throws IOException {
    append(".lesart", "");
    append("index.html", "<a href='de/index.html#text'>x</a>");
    append("404.html", "<a href='/projects/x/de/index.html'>x</a>");
    append(
        "de/index.html",
        """
        <!doctype html><link rel=stylesheet href=../style.css><link rel=icon href=../icon.svg>
        <main id=text><a href='#text'>x</a><a href='#'>x</a><a href='#top'>x</a><a href=''>x</a>
        <a href='mailto:a@example.com'>x</a><a href='https://example.com/'>x</a>
        <a href="https://example.org/projects/x/de/?q">x</a><img src='data:image/png;base64,AA=='>
        """);
    append("style.css", "p { background: url(data:image/gif;base64,AA) } /* url(no.png) */\n");
    append("icon.svg", "<svg xmlns='http://www.w3.org/2000/svg'></svg>");
  }

  private Crawl crawl() throws IOException {
    return Crawl.of(folder, BASE);
  }

  private void append(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
  }
}
