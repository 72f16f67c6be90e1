package dev.lesart.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The search: what it finds, how it is used with keys, and that it is not there without script. */
@ExtendWith(Browsing.class)
class SearchTest {
  private static Locator field(Page page) {
    return page.locator(".search input");
  }

  private static Locator results(Page page) {
    return page.locator(".results li");
  }

  private static Locator status(Page page) {
    return page.locator(".results [role=status]");
  }

  /** Types a query and waits for what it finds. */
  private static void search(Page page, String query) {
    field(page).focus();
    field(page).fill("");
    assertThat(page.locator(".results")).isHidden();
    page.keyboard().insertText(query);
    assertThat(page.locator(".results")).isVisible();
  }

  private static List<String> heads(Page page) {
    return page.locator(".results .head").allInnerTexts();
  }

  private static boolean hasFocus(Locator element) {
    return (boolean) element.evaluate("element => document.activeElement === element");
  }

  @ParameterizedTest
  @ValueSource(strings = {"start", "explainer", "glossary"})
  void nothing_comes_before_the_field_is_used(String kind, BakedSite site, Reader reader)
      throws IOException {
    Page page = reader.open(site.page("de", kind));
    assertThat(reader.requests()).noneMatch(url -> url.contains("search"));
    search(page, "Homs");
    assertThat(reader.requests().stream().filter(url -> url.contains("search")))
        .containsExactly(
            site.origin() + site.asset("search.js").getFileName(), site.origin() + "de/search.js");
    search(page, "Front");
    assertThat(reader.requests().stream().filter(url -> url.contains("search"))).hasSize(2);
    page.reload();
    assertThat((boolean) page.evaluate("localStorage.length + sessionStorage.length === 0"))
        .as("nothing is stored")
        .isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "de, Luftschlag, Luftangriffe, Luftschläge",
    "de, Luftschlaege, Luftangriffe, Luftschläge",
    "de, luftschlage, Luftangriffe, Luftschläge",
    "en, air strikes, Air strikes, strikes",
    "ar, والغارات, الغارات الجوية, الغارات",
    "ar, غَارَة, الغارات الجوية, الغارات",
    "ar, غاره, الغارات الجوية, الغارات"
  })
  void words_are_found_however_they_are_written(
      String edition, String query, String section, String marked, BakedSite site, Reader reader) {
    Page page = reader.open(site.page(edition, "start"));
    search(page, query);
    Locator result = page.locator(".results li:has(.head:text-is('" + section + "'))").last();
    assertThat(
            result.locator("mark").filter(new Locator.FilterOptions().setHasText(marked)).first())
        .isVisible();
    assertThat(status(page)).containsText(String.valueOf(results(page).count()));
    result.locator("a").click();
    page.waitForURL(site.origin() + site.page(edition, "explainer").path() + "#*");
    assertThat(page.locator(":target")).isInViewport();
    assertThat(page.locator(".section:has(:target) h2")).containsText(section);
  }

  @Test
  void a_term_is_found_by_its_abbreviation_and_leads_to_all_that_mention_it(
      BakedSite site, Reader reader) {
    Page page = reader.open(site.page("de", "start"));
    search(page, "IS");
    assertThat(results(page).first()).containsText("Islamischer Staat");
    assertThat(results(page).first()).containsText("Dschihadistische Organisation");
    assertThat(heads(page))
        .contains("Hintergrund", "Die Offensive", "Luftangriffe", "Das Dilemma der USA", "Chronik");
    assertThat(page.locator(".results mark:text-is('Islamische')").first()).isVisible();
    results(page).first().locator("a").click();
    page.waitForURL(site.origin() + site.page("de", "glossary").path() + "#g-is");
    search(page, "Daesh");
    assertThat(results(page).first()).containsText("Islamischer Staat");
  }

  @Test
  void a_term_of_this_page_opens_its_card(BakedSite site, Reader reader) {
    Page page = reader.open(site.page("de", "explainer"));
    search(page, "Islamischer Staat");
    page.keyboard().press("ArrowDown");
    Locator link = results(page).first().locator("a");
    assertThat(hasFocus(link)).isTrue();
    page.keyboard().press("Enter");
    Card card = new Card(page);
    assertThat(card.isOpen()).isTrue();
    assertThat(card.title()).contains("Islamischer Staat");
    assertThat(page.locator(".results")).isVisible();
    page.keyboard().press("Escape");
    assertThat(card.isOpen()).isFalse();
    assertThat(hasFocus(link)).isTrue();
  }

  @Test
  void several_words_narrow_and_the_last_may_be_begun(BakedSite site, Reader reader) {
    Page page = reader.open(site.page("de", "start"));
    search(page, "Brigade");
    int one = results(page).count();
    search(page, "Brigade Stadtra");
    assertThat(results(page).first().locator("mark").allInnerTexts())
        .contains("Brigade", "Stadtrand");
    assertThat(results(page).count()).isLessThanOrEqualTo(one);
    search(page, "Stadtra ");
    assertThat(heads(page)).as("a space ends the word; then only its inside helps").isNotEmpty();
    search(page, "Basis");
    assertThat(results(page).first()).containsText("Luftwaffenbasis");
    search(page, "Brigade Xylophon");
    assertThat(status(page)).hasText("Nichts gefunden");
    assertThat(results(page)).hasCount(0);
  }

  @Test
  void titles_come_before_headings_and_headings_before_text(BakedSite site, Reader reader) {
    Page page = reader.open(site.page("de", "start"));
    search(page, "Dilemma USA");
    assertThat(heads(page).stream().filter(head -> !head.equals("Dilemma")).toList())
        .startsWith("Das Dilemma der USA");
    search(page, "belagerte Stadt");
    assertThat(heads(page).stream().filter(head -> !head.startsWith("Belagerung")).toList())
        .startsWith("Deir al-Sor: die belagerte Stadt");
  }

  @ParameterizedTest
  @CsvSource({"1280, de", "320, de", "360, ar"})
  void it_is_used_with_keys_alone(int width, String edition, BakedSite site, Reader reader) {
    Page page = reader.open(site.page(edition, "explainer"), Reader.size(width, 740));
    search(page, edition.equals("ar") ? "حمص" : "Homs");
    int count = results(page).count();
    assertThat(count).isGreaterThan(2);
    Locator links = page.locator(".results a");
    page.keyboard().press("ArrowDown");
    page.keyboard().press("ArrowDown");
    assertThat(hasFocus(links.nth(1))).isTrue();
    page.keyboard().press("ArrowUp");
    assertThat(hasFocus(links.nth(0))).isTrue();
    page.keyboard().press("ArrowUp");
    assertThat(hasFocus(field(page))).isTrue();
    page.keyboard().press("Tab");
    assertThat(hasFocus(links.nth(0))).as("Tab goes through the results").isTrue();
    page.keyboard().press("Escape");
    assertThat(page.locator(".results")).isHidden();
    assertThat(hasFocus(field(page))).isTrue();
    field(page).click();
    assertThat(page.locator(".results")).isVisible();
    for (int i = 0; i < count + 3; i++) {
      page.keyboard().press("ArrowDown");
    }
    assertThat(hasFocus(links.last())).isTrue();
    page.keyboard().press("Enter");
    assertThat(page.locator(".results")).isHidden();
    assertThat(page.locator(":target")).isInViewport();
  }

  @Test
  void leaving_it_closes_it(BakedSite site, Reader reader) {
    Page page = reader.open(site.page("de", "explainer"));
    search(page, "Front");
    page.mouse().click(1200, 700);
    assertThat(page.locator(".results")).isHidden();
    field(page).click();
    assertThat(page.locator(".results")).isVisible();
    page.keyboard().press("Shift+Tab");
    assertThat(page.locator(".results")).isHidden();
  }

  @ParameterizedTest
  @CsvSource({
    "de-ar, غارات, ar, الغارات الجوية",
    "de-ar, Luftschläge, de, Luftangriffe",
    "en-ar, air strikes, en, Air strikes"
  })
  void a_pair_is_searched_in_both_languages(
      String edition,
      String query,
      String language,
      String section,
      BakedSite site,
      Reader reader) {
    Page page = reader.open(site.page(edition, "start"));
    search(page, query);
    Locator head = page.locator(".results .head[lang=" + language + "]:text-is('" + section + "')");
    assertThat(head.last()).isVisible();
    String direction =
        (String) head.last().evaluate("element => getComputedStyle(element).direction");
    assertThat(direction).isEqualTo(language.equals("ar") ? "rtl" : "ltr");
    head.last().click();
    page.waitForURL(site.origin() + site.page(edition, "explainer").path() + "#airstrikes*");
    assertThat(page.locator(":target")).isInViewport();
  }

  @ParameterizedTest
  @ValueSource(strings = {"de", "ar", "de-en"})
  void it_works_from_the_disk(String edition, BakedSite site, Reader reader) {
    Page page = reader.openFile(site.page(edition, "glossary"));
    search(page, edition.equals("ar") ? "حمص" : "Homs");
    assertThat(results(page).count()).isGreaterThan(2);
    results(page).last().locator("a").click();
    page.waitForURL("**/" + site.page(edition, "explainer").path() + "#*");
    assertThat(page.locator(":target")).isInViewport();
  }

  @Test
  void an_index_that_does_not_load_is_said_and_tried_again(BakedSite site, Reader reader) {
    Page page = reader.open(site.page("de", "start"));
    page.route("**/de/search.js", route -> route.abort());
    search(page, "Homs");
    assertThat(status(page)).containsText("lässt sich gerade nicht laden");
    assertThat(reader.complaints())
        .allMatch(complaint -> complaint.contains("search.js") || complaint.contains("ERR_FAILED"));
    page.unroute("**/de/search.js");
    search(page, "Homs");
    assertThat(results(page).first()).isVisible();
  }

  @Test
  void without_script_there_is_no_search(BakedSite site, Reader reader) {
    for (String edition : List.of("de", "ar", "de-en")) {
      Page page = reader.open(site.page(edition, "explainer"), Reader.NO_SCRIPT);
      assertThat(page.locator(".search")).isHidden();
      assertThat(field(page)).isHidden();
    }
    assertThat(field(reader.open(site.page("de", "explainer")))).isVisible();
  }

  @ParameterizedTest
  @CsvSource({
    "360, de, 16",
    "360, ar, 16",
    "360, de-en, 16",
    "320, de, 16",
    "320, ar, 32",
    "320, de, 32",
    "1280, de, 16",
    "1280, ar, 16"
  })
  void the_field_has_room(int width, String edition, int text, BakedSite site, Reader reader) {
    Page page = reader.open(site.page(edition, "explainer"), Reader.size(width, 740));
    page.evaluate("size => { document.documentElement.style.fontSize = size; }", text + "px");
    BoundingBox closed = field(page).boundingBox();
    assertThat(closed.height).isGreaterThanOrEqualTo(40);
    assertThat(closed.width).isGreaterThanOrEqualTo(44);
    double before = height(page);
    if (width == 360) {
      assertThat(before).as("two lines").isLessThan(100);
    }
    String query = edition.equals("ar") ? "حمص" : "Homs";
    search(page, query);
    assertThat(height(page)).isEqualTo(before);
    BoundingBox open = field(page).boundingBox();
    assertThat(open.width).isGreaterThanOrEqualTo(Math.min(230, width - 100));
    BoundingBox panel = page.locator(".results").boundingBox();
    assertThat(panel.x).isGreaterThanOrEqualTo(0);
    assertThat(panel.x + panel.width).isLessThanOrEqualTo(width);
    assertThat(panel.y).isGreaterThanOrEqualTo(open.y + open.height - 1);
    assertThat((boolean) page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
        .isTrue();
  }

  private static double height(Page page) {
    return page.locator("header.site").boundingBox().height;
  }

  @ParameterizedTest
  @CsvSource({"320, de", "1280, ar", "1280, de-ar"})
  void axe_finds_nothing_in_the_open_results(
      int width, String edition, BakedSite site, Reader reader) throws IOException {
    Page page =
        reader.open(
            site.page(edition, "explainer"),
            Reader.size(width, 740),
            width == 320 ? Reader.DARK : options -> options);
    search(page, edition.equals("ar") ? "حمص" : "Homs");
    assertThat(Axe.look(page, ".search")).isEmpty();
  }

  @Test
  void an_edition_that_is_kept_offline_keeps_what_is_searched(BakedSite site) throws IOException {
    assertThat(Files.readString(site.folder().resolve("de/offline.json")))
        .contains("\"../" + site.asset("search.js").getFileName() + "\"", "\"search.js\"")
        .doesNotContain("\"../ar/");
    assertThat(Files.readString(site.folder().resolve("de-ar/offline.json")))
        .contains(
            "\"../" + site.asset("search.js").getFileName() + "\"",
            "\"../de/search.js\"",
            "\"../ar/search.js\"")
        .doesNotContain("\"../en/");
  }

  @Test
  void its_script_is_small(BakedSite site) throws IOException {
    assertThat(BudgetTest.gzip(site.asset("search.js"))).isLessThanOrEqualTo(4 * 1024);
    assertThat(Files.readString(site.asset("search.js")))
        .doesNotContain("Storage", "fetch(", "innerHTML", "eval(");
  }
}
