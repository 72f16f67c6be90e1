package dev.lesart.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.Media;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** My words: kept from the card, listed with their sentence, taken to Anki. */
@ExtendWith(Browsing.class)
class WordsTest {
  private static Locator list(Page page) {
    return page.locator(".words ol > li");
  }

  private static Locator told(Page page) {
    return page.locator(".keep-word [role=status]");
  }

  private static Locator status(Page page) {
    return page.locator(".words > [role=status]");
  }

  /** Opens the card of a term where it is first linked, and keeps it. */
  private static void keep(Page page, String id) {
    page.locator(".text a.term[href='#g-" + id + "']:visible").first().click();
    page.locator(".keep-word button").click();
    assertThat(told(page)).not().isEmpty();
    page.keyboard().press("Escape");
  }

  private static void open(Page page) {
    page.locator(".my-words button").click();
    assertThat(page.locator(".words")).isVisible();
  }

  @Test
  void nothing_of_it_comes_before_it_is_used(BakedSite site, Reader reader) throws IOException {
    Page page = reader.open(site.page("de", "explainer"));
    Card.link(page, "term").click();
    assertThat(page.locator(".keep-word button")).isVisible();
    assertThat(reader.requests()).noneMatch(url -> url.contains("words"));
    assertThat(page.evaluate("localStorage.length")).isEqualTo(0);
    page.locator(".keep-word button").click();
    assertThat(told(page)).hasText("Gemerkt. Meine Wörter: 1");
    page.locator(".keep-word button").click();
    assertThat(told(page)).hasText("Steht schon in „Meine Wörter“.");
    assertThat(reader.requests().stream().filter(url -> url.contains("words")))
        .containsExactly(site.origin() + site.asset("words.js").getFileName());
  }

  @Test
  void only_terms_are_kept(BakedSite site, Reader reader) {
    Page page = reader.open(site.page("de", "explainer"));
    Card.link(page, "fact").click();
    assertThat(new Card(page).itself()).isVisible();
    assertThat(page.locator(".keep-word")).isHidden();
  }

  @Test
  void a_place_on_the_map_is_kept_without_a_sentence(BakedSite site, Reader reader) {
    Page page = reader.open(site.page("de", "explainer"));
    page.locator(".map a.term").first().click();
    page.locator(".keep-word button").click();
    assertThat(told(page)).hasText("Gemerkt. Meine Wörter: 1");
    page.keyboard().press("Escape");
    open(page);
    assertThat(list(page)).hasCount(1);
    assertThat(list(page).locator("q, blockquote")).hasCount(0);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "de|luftwaffenbasis|Zwei Orte sind dem Bericht zufolge von besonderer Bedeutung: die Luftwaffenbasis südlich der Stadt und der Stützpunkt der 137. Brigade am Stadtrand.",
        "de|euphrat|Deir al-Sor liegt am Euphrat im Osten Syriens.",
        "ar|euphrat|تقع دير الزور على الفرات في شرق سوريا."
      })
  void a_word_is_listed_with_the_sentence_in_which_it_was_met(
      String edition, String id, String sentence, BakedSite site, Reader reader) {
    Page page = reader.open(site.page(edition, "explainer"));
    keep(page, id);
    open(page);
    assertThat(list(page)).hasCount(1);
    assertThat(list(page).locator("blockquote")).hasText(sentence);
    Locator entry = page.locator("[id='g-" + id + "']");
    assertThat(list(page).locator("dfn")).hasText(entry.locator("dfn").innerText());
    assertThat(list(page).locator(".grammar").first())
        .hasText(entry.locator(".grammar").innerText());
    assertThat(list(page)).containsText(entry.locator("dd > .row").innerText().strip());
    assertThat(list(page).locator(".equivalents bdi")).hasCount(2);
    assertThat(list(page).locator(".origin a"))
        .hasAttribute("href", page.url() + "#r-" + id + "-1");
  }

  @ParameterizedTest
  @CsvSource({"first, de, Euphrat, الفرات", "second, ar, الفرات, Euphrat"})
  void in_a_pair_the_word_is_kept_in_the_language_in_which_it_was_met(
      String voice, String language, String term, String other, BakedSite site, Reader reader) {
    Page page = reader.open(site.page("de-ar", "explainer"));
    page.locator(".section ." + voice + " a.term[href='#g-euphrat']").first().click();
    page.locator(".keep-word button").click();
    page.keyboard().press("Escape");
    open(page);
    assertThat(list(page).locator("dfn")).hasText(term);
    assertThat(list(page).locator(".head")).hasAttribute("lang", language);
    assertThat(list(page).locator("blockquote")).containsText(term);
    assertThat(list(page).locator(".equivalents bdi").first()).hasText(other);
    assertThat(list(page).locator(".equivalents span").first())
        .hasText(language.equals("ar") ? "Deutsch" : "العربية");
  }

  @ParameterizedTest
  @ValueSource(strings = {"http", "file"})
  void the_list_stays_on_the_device_and_words_leave_it(
      String scheme, BakedSite site, Reader reader) {
    BakedPage explainer = site.page("de", "explainer");
    Page page = scheme.equals("file") ? reader.openFile(explainer) : reader.open(explainer);
    List.of("euphrat", "luftwaffenbasis", "is").forEach(id -> keep(page, id));
    page.reload();
    open(page);
    assertThat(status(page)).hasText("Gemerkt: 3");
    assertThat(list(page)).hasCount(3);
    assertThat(list(page).first().locator("dfn")).hasText("Islamischer Staat");
    list(page).nth(1).locator("button").click();
    assertThat(list(page)).hasCount(2);
    assertThat(page.locator(".words")).not().containsText("Luftwaffenbasis");
    page.locator(".words .undo").click();
    assertThat(list(page)).hasCount(3);
    page.locator(".words .empty").click();
    assertThat(list(page)).hasCount(0);
    assertThat(status(page)).containsText("Noch kein Wort");
    assertThat(page.locator(".words .save")).isHidden();
    page.locator(".words .undo").click();
    assertThat(list(page)).hasCount(3);
    page.locator(".words .empty").click();
    page.keyboard().press("Escape");
    assertThat(page.locator(".words")).isHidden();
    page.reload();
    open(page);
    assertThat(list(page)).hasCount(0);
    assertThat(page.locator(".words .undo")).isHidden();
  }

  @Test
  void it_is_used_with_keys_alone(BakedSite site, Reader reader) {
    Page page = reader.open(site.page("de", "explainer"));
    Locator term = Card.link(page, "term");
    term.focus();
    page.keyboard().press("Enter");
    assertThat(page.locator("#card")).isFocused();
    for (int i = 0;
        i < 6 && !(boolean) page.evaluate("document.activeElement.matches('.keep-word button')");
        i++) {
      page.keyboard().press("Tab");
    }
    page.keyboard().press("Enter");
    assertThat(told(page)).containsText("Gemerkt");
    page.keyboard().press("Escape");
    assertThat(term).isFocused();
    Locator button = page.locator(".my-words button");
    button.focus();
    page.keyboard().press("Enter");
    assertThat(page.locator(".words")).isVisible();
    page.locator(".words .close").focus();
    page.keyboard().press("Enter");
    assertThat(page.locator(".words")).isHidden();
    assertThat(button).isFocused();
  }

  /** Reads RFC 4180, as slowly as it is written there. */
  private static List<List<String>> parse(String csv) {
    List<List<String>> rows = new ArrayList<>();
    List<String> row = new ArrayList<>();
    StringBuilder field = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < csv.length(); i++) {
      char c = csv.charAt(i);
      if (quoted) {
        if (c != '"') {
          field.append(c);
        } else if (i + 1 < csv.length() && csv.charAt(i + 1) == '"') {
          field.append(csv.charAt(++i));
        } else {
          quoted = false;
        }
      } else if (c == '"') {
        quoted = true;
      } else if (c == ',' || c == '\n') {
        row.add(field.toString());
        field.setLength(0);
        if (c == '\n') {
          rows.add(row);
          row = new ArrayList<>();
        }
      } else if (c != '\r') {
        field.append(c);
      }
    }
    assertThat(quoted || !field.isEmpty() || !row.isEmpty()).as("ends in the middle").isFalse();
    return rows;
  }

  @Test
  void the_list_is_saved_as_anki_reads_it(BakedSite site, Reader reader) throws IOException {
    Page page = reader.open(site.page("de", "explainer"));
    keep(page, "euphrat");
    keep(page, "is");
    // A word that would be a formula, a comment and a riddle of quotation marks.
    page.evaluate(
        """
        () => {
          const words = JSON.parse(localStorage.words);
          words.push({...words[0], id: '#g-x', term: '=1+1', grammar: '#die', definition: 'a "b", c\\nd'});
          localStorage.words = JSON.stringify(words);
        }""");
    open(page);
    Download download = page.waitForDownload(() -> page.locator(".words .save").click());
    assertThat(download.suggestedFilename()).isEqualTo("words.csv");
    String csv = Files.readString(download.path());
    List<List<String>> rows = parse(csv);
    assertThat(csv)
        .startsWith("#separator:Comma\r\n#html:false\r\n#columns:Wort,Grammatik,Bedeutung,Satz,");
    assertThat(rows).hasSize(3 + 3);
    List<List<String>> words = rows.subList(3, 6);
    assertThat(words).allSatisfy(word -> assertThat(word).hasSize(rows.get(2).size()));
    assertThat(words.get(1).subList(0, 2)).containsExactly("Euphrat", "der");
    assertThat(words.get(1).get(3)).isEqualTo("Deir al-Sor liegt am Euphrat im Osten Syriens.");
    assertThat(words.get(1).get(4)).isEqualTo("en: Euphrates; ar: الفرات");
    assertThat(words.get(0).get(0)).isEqualTo("Islamischer Staat");
    assertThat(words.get(2).subList(0, 3)).containsExactly("'=1+1", "#die", "a \"b\", c\nd");
  }

  @Test
  void where_nothing_can_be_stored_it_says_so(BakedSite site, Reader reader) {
    Page page = reader.blank();
    page.addInitScript(
        "Object.defineProperty(window, 'localStorage', {get() { throw new Error('off'); }});");
    page.navigate(site.origin() + site.page("en", "explainer").path());
    Card.link(page, "term").click();
    page.locator(".keep-word button").click();
    assertThat(told(page)).containsText("stores nothing here");
    page.keyboard().press("Escape");
    open(page);
    assertThat(status(page)).containsText("stores nothing here");
    assertThat(list(page)).hasCount(0);
  }

  @ParameterizedTest
  @CsvSource({"320, de", "1280, ar", "1280, de-ar"})
  void axe_finds_nothing_in_the_open_list(int width, String edition, BakedSite site, Reader reader)
      throws IOException {
    Page page =
        reader.open(
            site.page(edition, "explainer"),
            Reader.size(width, 740),
            width == 320 ? Reader.DARK : options -> options);
    keep(page, "euphrat");
    keep(page, "is");
    open(page);
    assertThat(Axe.look(page, ".words")).isEmpty();
    assertThat(
            (boolean) page.evaluate("document.querySelector('.words').scrollWidth <= innerWidth"))
        .isTrue();
  }

  @Test
  void the_open_list_is_what_is_printed(BakedSite site, Reader reader) {
    Page page = reader.open(site.page("de", "explainer"), Reader.size(1280, 400));
    List.of("euphrat", "luftwaffenbasis", "is").forEach(id -> keep(page, id));
    open(page);
    page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
    assertThat(list(page).locator("blockquote").last()).isVisible();
    BoundingBox first = list(page).first().boundingBox();
    BoundingBox head = page.locator(".words h2").boundingBox();
    assertThat(head.y + ((Number) page.evaluate("scrollY")).doubleValue())
        .as("from the paper's first line on")
        .isBetween(0.0, 50.0);
    assertThat(first.y).isGreaterThanOrEqualTo(head.y + head.height);
    assertThat(page.locator("main")).isHidden();
    assertThat(page.locator(".words button:visible")).hasCount(0);
    assertThat(page.locator("footer > p:visible")).hasCount(0);
  }

  @Test
  void without_script_there_is_no_list(BakedSite site, Reader reader) {
    Page page = reader.open(site.page("de", "explainer"), Reader.NO_SCRIPT);
    assertThat(page.locator(".my-words")).isHidden();
    assertThat(page.locator(".words")).isHidden();
  }

  @Test
  void its_script_is_small(BakedSite site) throws IOException {
    assertThat(BudgetTest.gzip(site.asset("words.js"))).isLessThanOrEqualTo(3 * 1024);
  }
}
