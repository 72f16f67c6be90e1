package dev.lesart.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The Nu HTML Checker has nothing to say against any page. (Of CSS it does not know layers.) */
@ExtendWith(Baking.class)
class MarkupTest {
  /** Its schemas nest deeper than the usual stack holds frames of the quick compiler. */
  private static final long STACK = 1 << 26;

  @Test
  void every_page_is_valid(BakedSite site) throws Exception {
    List<Path> pages = site.files(".html");
    assertThat(pages).hasSizeGreaterThan(5);
    FutureTask<List<String>> messages =
        new FutureTask<>(
            () -> {
              NuChecker checker = new NuChecker(site.folder());
              for (Path page : pages) {
                checker.check(page);
              }
              return checker.messages();
            });
    new Thread(null, messages, "checker", STACK).start();
    assertThat(messages.get()).isEmpty();
  }
}
