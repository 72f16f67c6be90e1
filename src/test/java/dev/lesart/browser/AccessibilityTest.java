package dev.lesart.browser;

import static org.assertj.core.api.Assertions.assertThat;

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
    List<String> found = new ArrayList<>();
    for (Map.Entry<Integer, ColorScheme> setting : SETTINGS.entrySet()) {
      int width = setting.getKey();
      page.setViewportSize(width, 800);
      page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(setting.getValue()));
      Axe.look(page, "html").forEach(each -> found.add(width + " px: " + each));
      if (baked.kind().equals("explainer")) {
        Card.link(page, "fact").click();
        assertThat(new Card(page).isOpen()).isTrue();
        Axe.look(page, "#card").forEach(each -> found.add(width + " px, card open: " + each));
        page.keyboard().press("Escape");
      }
    }
    assertThat(found).as(baked.path()).isEmpty();
  }
}
