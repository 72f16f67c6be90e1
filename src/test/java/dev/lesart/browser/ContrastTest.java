package dev.lesart.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Text stands out 7:1 (WCAG 1.4.6), controls 3:1 (1.4.11), by day and by night. */
@ExtendWith(Browsing.class)
class ContrastTest {
  /** Contrast by WCAG's relative luminance; colours of any notation are read back from a canvas. */
  private static final String CONTRAST =
      """
      const pencil = document.createElement('canvas').getContext('2d', {willReadFrequently: true});
      const read = new Map();
      const rgba = (color) => {
        if (!read.has(color)) {
          pencil.clearRect(0, 0, 1, 1);
          pencil.fillStyle = color;
          pencil.fillRect(0, 0, 1, 1);
          const [r, g, b, a] = pencil.getImageData(0, 0, 1, 1).data;
          read.set(color, [r, g, b, a / 255]);
        }
        return read.get(color);
      };
      const over = ([r, g, b, a], [R, G, B]) =>
          [r * a + R * (1 - a), g * a + G * (1 - a), b * a + B * (1 - a), 1];
      const surface = (element) => {
        const color = element ? rgba(getComputedStyle(element).backgroundColor) : [255, 255, 255, 1];
        return color[3] === 1 ? color : over(color, surface(element.parentElement));
      };
      const luminance = ([r, g, b]) => [r, g, b].map((value) => value / 255)
          .map((value) => value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4)
          .reduce((sum, value, i) => sum + value * [0.2126, 0.7152, 0.0722][i], 0);
      const contrast = (color, ground) => {
        const [dark, light] = [luminance(over(rgba(color), ground)), luminance(ground)].sort((a, b) => a - b);
        return (light + 0.05) / (dark + 0.05);
      };
      const name = (element) => element.tagName.toLowerCase() + '.' + element.className;
      """;

  private static final String FAINT_TEXT =
      "() => {"
          + CONTRAST
          + """
        const faint = new Set();
        let seen = 0;
        const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
        while (texts.nextNode()) {
          const element = texts.currentNode.parentElement;
          if (!texts.currentNode.data.trim() || !element.checkVisibility({opacityProperty: true})) continue;
          seen++;
          const ratio = contrast(getComputedStyle(element).color, surface(element));
          if (ratio < 7) faint.add(name(element) + ' ' + ratio.toFixed(2));
        }
        if (seen < 5) faint.add('only ' + seen + ' texts seen');
        return [...faint];
      }""";

  private static final String FAINT_CONTROLS =
      "() => {"
          + CONTRAST
          + """
        const faint = [];
        const check = (selector, property, ground = (element) => surface(element.parentElement)) =>
            document.querySelectorAll(selector).forEach((element) => {
              if (!element.checkVisibility({opacityProperty: true})) return;
              const ratio = contrast(getComputedStyle(element)[property], ground(element));
              if (ratio < 3) faint.push(name(element) + ' ' + property + ' ' + ratio.toFixed(2));
            });
        check('.view label', 'borderTopColor');
        check('.card button', 'color', surface);
        check('a:is(.term, .fact, .source)', 'textDecorationColor', surface);
        check('a[href], button, input, summary', 'outlineColor', surface);
        check(':is(.ways, .languages) a[aria-current]', 'color', surface);
        return [...new Set(faint)];
      }""";

  @ParameterizedTest
  @EnumSource(names = {"LIGHT", "DARK"})
  void text_and_controls_stand_out(ColorScheme scheme, BakedSite site, Reader reader) {
    List<String> faint = new ArrayList<>();
    reader.each(
        site.pages(),
        (baked, page) -> {
          if (baked.kind().equals("explainer")) {
            page.evaluate(
                "document.querySelectorAll('details').forEach(each => { each.open = true; })");
            Card.link(page, "fact").click();
          }
          for (String script : List.of(FAINT_TEXT, FAINT_CONTROLS)) {
            ((List<?>) page.evaluate(script)).forEach(found -> faint.add(baked + ": " + found));
          }
        },
        options -> options.setColorScheme(scheme));
    assertThat(faint).isEmpty();
  }
}
