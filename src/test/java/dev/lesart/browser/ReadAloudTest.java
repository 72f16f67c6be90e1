package dev.lesart.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What a screen reader goes by: landmarks, headings, and the language of every text. */
@ExtendWith(Browsing.class)
class ReadAloudTest {
  /** What is wrong with the landmarks and headings of a page. */
  private static final String OUTLINE =
      """
      () => {
        const wrong = [];
        const all = (selector) => [...document.querySelectorAll(selector)];
        const one = (selector) => all(selector).length === 1 || wrong.push(`${all(selector).length} × ${selector}`);
        one('main');
        one('h1');
        one('body > footer');
        if (!document.body.matches('.choice')) one('body > header');
        const names = all('nav').map((nav) => nav.getAttribute('aria-label'));
        if (names.some((name) => !name) || new Set(names).size < names.length) wrong.push('nav ' + names);
        const outside = all('body > :not(header, main, footer, .skip, .card, .said, script)');
        if (outside.length) wrong.push('outside of landmarks: ' + outside.map((element) => element.outerHTML.slice(0, 60)));
        let level = 0;
        for (const heading of all('main :is(h1, h2, h3, h4, h5, h6)')) {
          const next = +heading.tagName[1];
          if (next > level + 1) wrong.push(`h${next} after h${level}: ${heading.textContent}`);
          if (!heading.textContent.trim()) wrong.push('empty heading');
          level = next;
        }
        return wrong;
      }""";

  /**
   * Texts that are not in the language they say. Arabic is told by its letters, German and English
   * by their commonest words.
   */
  private static final String TONGUES =
      """
      () => {
        const wrong = [];
        const words = {
          de: /\\b(?:und|der|die|das|nicht|ist|eine[mnrs]?|dem|von|mit|auf|für)\\b/,
          en: /\\b(?:the|and|of|is|with|by|from|that|this)\\b/,
          ar: /\\p{Script=Arabic}/u,
        };
        const seen = {de: 0, en: 0, ar: 0};
        const check = (text, element) => {
          const said = element.closest('[lang]').getAttribute('lang').split('-')[0];
          for (const [tag, pattern] of Object.entries(words)) {
            if (!pattern.test(text)) continue;
            if (tag !== said) wrong.push(`${tag} in ${said}: ${text.trim().slice(0, 60)}`);
            else if (tag === said) seen[tag]++;
          }
          if (said === 'ar' && !words.ar.test(text) && /\\p{Ll}{3,} \\p{Ll}{3,}/u.test(text)) wrong.push('not Arabic: ' + text.trim().slice(0, 60));
        };
        const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
        while (texts.nextNode()) {
          const text = texts.currentNode;
          if (text.data.trim() && !text.parentElement.closest('script, style')) check(text.data, text.parentElement);
        }
        document.querySelectorAll('[aria-label], [alt], [title]').forEach((element) =>
            ['aria-label', 'alt', 'title'].forEach((name) => check(element.getAttribute(name) || '', element)));
        for (const element of document.querySelectorAll('[lang]')) {
          const direction = /^(?:ar|fa|he|ur)\\b/.test(element.getAttribute('lang')) ? 'rtl' : 'ltr';
          if (getComputedStyle(element).direction !== direction) wrong.push(`${element.lang} is not ${direction}: ${element.outerHTML.slice(0, 60)}`);
        }
        return [[...new Set(wrong)], Object.values(seen).reduce((sum, each) => sum + each)];
      }""";

  @Test
  void landmarks_and_headings_are_in_order(BakedSite site, Reader reader) {
    List<String> wrong = new ArrayList<>();
    reader.each(
        site.pages(),
        (baked, page) ->
            ((List<?>) page.evaluate(OUTLINE)).forEach(found -> wrong.add(baked + ": " + found)));
    assertThat(wrong).isEmpty();
  }

  @Test
  void every_text_says_its_language(BakedSite site, Reader reader) {
    List<String> wrong = new ArrayList<>();
    int[] seen = {0};
    reader.each(
        site.pages(),
        (baked, page) -> {
          List<?> found = (List<?>) page.evaluate(TONGUES);
          ((List<?>) found.get(0)).forEach(text -> wrong.add(baked + ": " + text));
          seen[0] += ((Number) found.get(1)).intValue();
        });
    assertThat(wrong).isEmpty();
    assertThat(seen[0]).as("texts told by their words").isGreaterThan(1000);
  }

  @Test
  void a_text_without_its_language_is_found(BakedSite site, Reader reader) {
    Page page = reader.open(site.page("en", "explainer"));
    page.evaluate("document.querySelector('.peek > div').removeAttribute('lang')");
    List<?> found = (List<?>) page.evaluate(TONGUES);
    assertThat((List<?>) found.get(0)).isNotEmpty();
  }

  @Test
  void the_skip_link_leads_past_everything(BakedSite site, Reader reader) {
    for (String edition : List.of("de", "ar", "de-en")) {
      for (String kind : List.of("start", "explainer", "glossary")) {
        Page page = reader.open(site.page(edition, kind));
        page.keyboard().press("Tab");
        assertThat(page.evaluate("document.activeElement.className")).isEqualTo("skip");
        page.keyboard().press("Enter");
        page.keyboard().press("Tab");
        assertThat(page.evaluate("!!document.activeElement.closest('main')"))
            .as(edition + " " + kind)
            .isEqualTo(true);
        page.context().close();
      }
    }
  }
}
