package dev.lesart.browser;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.util.List;

/** Looks at pages with axe. */
final class Axe {
  private static final String LOOK =
      """
      async (part) => {
        const rules = {
          'color-contrast': {enabled: false},
          'color-contrast-enhanced': {enabled: true},
          'target-size': {enabled: true},
        };
        const {violations, passes} = await axe.run(part, {resultTypes: ['violations'], rules});
        if (passes.length <= 5) return ['too few rules applied'];
        if (!passes.some((pass) => pass.id === 'color-contrast-enhanced')) return ['no contrast seen'];
        return violations.flatMap((rule) => rule.nodes.map((node) =>
            rule.id + ': ' + node.html + ' ' + node.any.concat(node.all, node.none)
                .map((check) => check.message).join('; ')));
      }""";

  private Axe() {}

  /**
   * What axe finds in a part of a page: with all rules, with 7:1 in place of 4.5:1 and with the
   * size of targets (both off by default). Only violations are handed back: on a long page the
   * passes are megabytes.
   *
   * @param part selects it
   */
  static List<?> look(Page page, String part) throws IOException {
    if (!(boolean) page.evaluate("'axe' in window")) {
      page.evaluate(AxeBuilder.getAxeScript());
    }
    return (List<?>) page.evaluate(LOOK, part);
  }
}
