package dev.lesart.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import dev.lesart.Session;
import dev.lesart.bake.Output;
import dev.lesart.cases.TestSite;
import dev.lesart.model.Problem;
import dev.lesart.read.SiteFolder;
import dev.lesart.serve.Live;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Pages follow what their author saves, and leave the author where they were. */
@ExtendWith(Browsing.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LiveTest {
  private static final String GERMAN = "content/deir-al-sor/background.md";
  private static final String ARABIC = "translations/ar/deir-al-sor/background.md";
  private static final String PROBLEMS = "lesart-problems";

  private final List<Problem> found = new ArrayList<>();
  private TestSite site;
  private Live.Served served;

  @BeforeAll
  void serve(@TempDir Path folder, BakedSite shared) throws IOException {
    // JBake bakes one site at a time: that one first.
    assertThat(shared.pages()).isNotEmpty();
    site = TestSite.shipped(folder);
    Files.writeString(
        site.path("content/site.yaml"),
        Files.readString(site.path("content/site.yaml")).replaceFirst("pairs: .*", "pairs: []")
            + "\ndownloads: []\nshare-images: false\n");
    Files.createDirectories(site.path("assets"));
    Files.copy(Path.of("assets/style.css"), site.path("assets/style.css"));
    serve(0);
  }

  private void serve(int port) throws IOException {
    Output output = new Output(site.path("target/served"));
    Session session = new Session(new SiteFolder(site.root()), output);
    served =
        Live.start(
                site.root(),
                output.path(),
                port,
                (changed, shown) -> session.build(changed, shown).problems(),
                problems -> {},
                found::add)
            .orElseThrow();
  }

  @AfterAll
  void end() {
    served.close();
    assertThat(found).isEmpty();
  }

  @AfterEach
  void onlyThisServerWasAsked(Reader reader) {
    // A page that goes away stops listening; that is no fault.
    assertThat(reader.complaints())
        .allMatch(
            said ->
                said.startsWith("fetched from elsewhere: " + origin())
                    || said.startsWith("not fetched: " + origin() + "/.lesart/events"));
  }

  private String origin() {
    return "http://127.0.0.1:" + served.server().port();
  }

  private Page open(Reader reader, String edition, Reader.Setting... settings) {
    Page page = reader.blank(settings);
    page.navigate(origin() + (edition.equals("ar") ? "/ar/dayr-az-zawr/" : "/de/deir-al-sor/"));
    // From here on the page knows its file as it was.
    page.waitForLoadState(com.microsoft.playwright.options.LoadState.LOAD);
    page.evaluate("window.mark = true");
    return page;
  }

  private static boolean isSamePage(Page page) {
    return (boolean) page.evaluate("window.mark === true");
  }

  private void edit(String file, String from, String to) throws IOException {
    String text = Files.readString(site.path(file));
    assertThat(text).contains(from);
    Files.writeString(site.path(file), text.replace(from, to));
  }

  /** Opens a card in the middle of the page; returns how far from the top its word is. */
  private static double openCard(Page page) {
    Locator link = page.locator(".section .rows a.term:visible").nth(3);
    link.scrollIntoViewIfNeeded();
    link.evaluate("link => scrollBy(0, link.getBoundingClientRect().top - 300)");
    link.click();
    assertThat(new Card(page).isOpen()).isTrue();
    return top(page);
  }

  private static double top(Page page) {
    return ((Number) page.evaluate("card.opener.getBoundingClientRect().top")).doubleValue();
  }

  @ParameterizedTest
  @CsvSource({"de, " + GERMAN, "ar, " + ARABIC})
  void text_changes_in_place(String edition, String file, Reader reader) throws IOException {
    Page page = open(reader, edition);
    // The page has asked for its file, and compares with it.
    page.waitForTimeout(500);
    double top = openCard(page);
    String title = new Card(page).title();
    String word = edition.equals("de") ? "letzte" : "آخر";
    edit(file, word, word + "XYZ");
    page.waitForFunction("() => document.body.textContent.includes('XYZ')");
    assertThat(isSamePage(page)).isTrue();
    assertThat(new Card(page).isOpen()).isTrue();
    assertThat(new Card(page).title()).isEqualTo(title);
    assertThat(top(page)).isCloseTo(top, org.assertj.core.data.Offset.offset(1.0));
    edit(file, word + "XYZ", word);
    page.waitForFunction("() => !document.body.textContent.includes('XYZ')");
  }

  @ParameterizedTest
  @CsvSource({"de, " + GERMAN, "ar, " + ARABIC})
  void other_changes_load_the_page_to_the_same_place(String edition, String file, Reader reader)
      throws IOException {
    Page page = open(reader, edition);
    double top = openCard(page);
    String title = new Card(page).title();
    // A paragraph more, above what is being read.
    edit(file, "\n---\n\n", "\n---\n\nNeuer Absatz XYZ.\n\n");
    if (edition.equals("ar")) {
      edit(GERMAN, "\n---\n\n", "\n---\n\nNeuer Absatz XYZ.\n\n");
    }
    page.waitForFunction(
        "() => document.body.textContent.includes('XYZ')"
            + " && document.getElementById('card')?.opener");
    assertThat(isSamePage(page)).isFalse();
    assertThat(new Card(page).isOpen()).isTrue();
    assertThat(new Card(page).title()).isEqualTo(title);
    assertThat(top(page)).isCloseTo(top, org.assertj.core.data.Offset.offset(1.0));
    // What scripts do works as before.
    page.keyboard().press("Escape");
    assertThat(new Card(page).isOpen()).isFalse();
    Card.link(page, "term").click();
    assertThat(new Card(page).isOpen()).isTrue();
    edit(file, "Neuer Absatz XYZ.\n\n", "");
    if (edition.equals("ar")) {
      edit(GERMAN, "Neuer Absatz XYZ.\n\n", "");
    }
    page.waitForFunction("() => !document.body.textContent.includes('XYZ')");
  }

  @Test
  void style_changes_without_loading(Reader reader) throws IOException {
    Page page = open(reader, "de");
    page.waitForTimeout(500);
    double top = openCard(page);
    Files.writeString(
        site.path("assets/style.css"),
        Files.readString(site.path("assets/style.css")) + "\n:root { --tried: 1 }\n");
    page.waitForFunction(
        "() => getComputedStyle(document.documentElement).getPropertyValue('--tried') === '1'"
            + " && document.querySelectorAll('link[rel=stylesheet]').length === 1");
    assertThat(isSamePage(page)).isTrue();
    assertThat(new Card(page).isOpen()).isTrue();
    assertThat(top(page)).isCloseTo(top, org.assertj.core.data.Offset.offset(1.0));
  }

  /** Also where the page's address, like the picture's, is not plain ASCII. */
  @Test
  void another_picture_of_the_same_name_is_shown(Reader reader) throws IOException {
    site.write("content/bilder/straße.png", png(40))
        .write(
            "content/groesse.md",
            "---\ntitle: Größe\nslug: größe\n---\n\n![Straße](bilder/straße.png)\n");
    Page page = reader.blank();
    page.navigate(origin() + "/de/gr%C3%B6%C3%9Fe/");
    page.waitForFunction("() => document.querySelector('main img')?.naturalWidth === 40");
    page.waitForTimeout(500);
    page.evaluate("window.mark = true");
    edit(GERMAN, "letzte", "letzteXYZ");
    page.waitForTimeout(1000);
    assertThat(isSamePage(page)).as("loaded without need").isTrue();
    edit(GERMAN, "letzteXYZ", "letzte");
    for (int width : List.of(60, 40)) {
      site.write("content/bilder/straße.png", png(width));
      page.waitForFunction(
          "width => document.querySelector('main img')?.naturalWidth === width", width);
    }
    site.delete("content/groesse.md").delete("content/bilder/straße.png");
  }

  @Test
  void a_page_follows_a_server_that_comes_back(Reader reader) throws IOException {
    Page page = open(reader, "de");
    page.waitForTimeout(500);
    int port = served.server().port();
    served.close();
    edit(GERMAN, "letzte", "letzteXYZ");
    page.waitForTimeout(500);
    serve(port);
    page.waitForFunction("() => document.body.textContent.includes('XYZ')");
    assertThat(isSamePage(page)).isTrue();
    edit(GERMAN, "letzteXYZ", "letzte");
    page.waitForFunction("() => !document.body.textContent.includes('XYZ')");
    assertThat(isSamePage(page)).isTrue();
  }

  private static byte[] png(int width) throws IOException {
    ByteArrayOutputStream png = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(width, 20, BufferedImage.TYPE_INT_RGB), "png", png);
    return png.toByteArray();
  }

  @ParameterizedTest
  @CsvSource({"de, light", "ar, dark"})
  void problems_stand_on_the_page_until_they_are_mended(
      String edition, String scheme, Reader reader) throws IOException {
    Reader.Setting phone = Reader.size(320, 640);
    Page page =
        scheme.equals("dark") ? open(reader, edition, phone, Reader.DARK) : open(reader, edition);
    edit(GERMAN, "\n---\n\n", "\n---\n\n[x](term:luftwaffenbasiss)\n\n");
    Locator box = page.locator(PROBLEMS + " [role=alertdialog]");
    assertThat(box).isVisible();
    assertThat(box).isFocused();
    assertThat(box)
        .containsText(
            Pattern.compile(
                "content/deir-al-sor/background\\.md:5:\\d+ error: unknown term \"luftwaffenbasiss\""));
    assertThat(box).containsText("fix: did you mean term:luftwaffenbasis?");
    assertThat(page.locator(PROBLEMS)).hasCSS("direction", "ltr");
    assertThat((boolean) page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
        .isTrue();
    assertThat(
            new AxeBuilder(page)
                .include(List.of(PROBLEMS))
                .withRules(List.of("color-contrast-enhanced", "aria-dialog-name", "button-name"))
                .analyze()
                .getViolations())
        .isEmpty();
    assertThat(page.locator(PROBLEMS + " button").boundingBox().height).isGreaterThanOrEqualTo(44);
    // Closed, it does not come back with the next page.
    page.locator(PROBLEMS + " button").click();
    assertThat(page.locator(PROBLEMS)).isHidden();
    page.reload();
    page.waitForTimeout(500);
    assertThat(page.locator(PROBLEMS)).hasCount(0);
    // Another problem does.
    edit(GERMAN, "luftwaffenbasiss", "luftwaffenbasisss");
    assertThat(page.locator(PROBLEMS)).isVisible();
    edit(GERMAN, "[x](term:luftwaffenbasisss)\n\n", "");
    assertThat(page.locator(PROBLEMS)).isHidden();
  }
}
