package dev.lesart.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The Nu HTML Checker has nothing to say against any page. (Of CSS it does not know layers.) */
@ExtendWith(Baking.class)
class MarkupTest {
  @Test
  void every_page_is_valid(BakedSite site) throws IOException {
    List<Path> pages = site.files(".html");
    assertThat(pages).hasSizeGreaterThan(5);
    NuChecker checker = new NuChecker(site.folder());
    for (Path page : pages) {
      checker.check(page);
    }
    assertThat(checker.messages()).isEmpty();
  }
}
