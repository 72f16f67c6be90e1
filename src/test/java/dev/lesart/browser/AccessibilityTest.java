package dev.lesart.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * axe finds nothing on any page: in both schemes, on a phone and on a desk, card closed and open.
 */
@ExtendWith(Browsing.class)
class AccessibilityTest {
  /** A phone's width in the dark, a desk's in the light. */
  private static final Map<Integer, ColorScheme> SETTINGS =
      new TreeMap<>(Map.of(320, ColorScheme.DARK, 1280, ColorScheme.LIGHT));

  /**
   * What depends on colours, in a part of the page; with 7:1 (off by default) in place of 4.5:1.
   */
  private static final String COLORS =
      run("runOnly: ['color-contrast-enhanced', 'link-in-text-block']");

  /** All other rules, and the size of targets (off by default). */
  private static final String STRUCTURE =
      run(
          """
          rules: {
            'color-contrast': {enabled: false},
            'link-in-text-block': {enabled: false},
            'target-size': {enabled: true},
          }""");

  /** Only violations are handed back: on a long page the passes are megabytes. */
  private static String run(String rules) {
    return """
      async (part) => {
        const {violations, passes} = await axe.run(part, {resultTypes: ['violations'], %s});
        if (!passes.length) return ['no rule applied'];
        return violations.flatMap((rule) => rule.nodes.map((node) =>
            rule.id + ': ' + node.html + ' ' + node.any.concat(node.all, node.none)
                .map((check) => check.message).join('; ')));
      }"""
        .formatted(rules);
  }

  @TestFactory
  List<DynamicTest> axe_finds_nothing(BakedSite site, Reader reader) {
    List<DynamicTest> tests = new ArrayList<>();
    Page tab = reader.blank();
    for (BakedPage baked : site.pages()) {
      tests.add(
          DynamicTest.dynamicTest(
              baked.path(),
              () -> {
                tab.navigate(site.origin() + baked.path());
                look(tab, baked);
              }));
    }
    return tests;
  }

  private static void look(Page page, BakedPage baked) throws IOException {
    page.evaluate(AxeBuilder.getAxeScript());
    List<String> found = new ArrayList<>();
    for (Map.Entry<Integer, ColorScheme> setting : SETTINGS.entrySet()) {
      int width = setting.getKey();
      page.setViewportSize(width, 800);
      page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(setting.getValue()));
      look(page, width + " px: ", "html", found);
      if (baked.kind().equals("explainer")) {
        Card.link(page, "fact").click();
        assertThat(new Card(page).isOpen()).isTrue();
        look(page, width + " px, card open: ", "#card", found);
        page.keyboard().press("Escape");
      }
    }
    assertThat(found).as(baked.path()).isEmpty();
  }

  private static void look(Page page, String where, String part, List<String> found) {
    ((List<?>) page.evaluate(COLORS, part)).forEach(violation -> found.add(where + violation));
    ((List<?>) page.evaluate(STRUCTURE, part)).forEach(violation -> found.add(where + violation));
  }
}
