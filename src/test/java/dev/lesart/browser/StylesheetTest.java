package dev.lesart.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Browsers say nothing of rules they do not understand: these tests do. */
@ExtendWith(Browsing.class)
class StylesheetTest {
  private static final Pattern DECLARATION = Pattern.compile("([-\\w]+):\\s*([^;{}]+);");

  /** Properties that another browser knows. */
  private static final Set<String> ELSEWHERE = Set.of();

  private static String sheet(BakedSite site) throws IOException {
    return Files.readString(site.asset("style.css")).replaceAll("(?s)/\\*.*?\\*/", "");
  }

  @Test
  void the_browser_keeps_every_rule(BakedSite site, Reader reader) throws IOException {
    Page page = reader.open(site.page("de", "start"));
    Object kept =
        page.evaluate(
            """
            () => {
              // What stands between nested rules becomes a rule without braces of its own.
              const count = (rules) => [...rules].reduce((sum, rule) =>
                  sum + !(rule instanceof CSSNestedDeclarations) + (rule.cssRules ? count(rule.cssRules) : 0), 0);
              return count(document.styleSheets[0].cssRules);
            }""");
    String sheet = sheet(site);
    long statements = Pattern.compile("@layer [^{;]*;").matcher(sheet).results().count();
    long blocks = sheet.chars().filter(c -> c == '{').count();
    assertThat(sheet.chars().filter(c -> c == '}').count()).isEqualTo(blocks);
    // The margin boxes of @page are no rules of the object model.
    long margins = Pattern.compile("@(top|bottom)-\\w+ \\{").matcher(sheet).results().count();
    assertThat(((Number) kept).longValue())
        .isBetween(blocks + statements - margins, blocks + statements);
  }

  @Test
  void the_browser_knows_every_property_and_value(BakedSite site, Reader reader)
      throws IOException {
    Page page = reader.open(site.page("de", "start"));
    Set<String> unknown = new TreeSet<>();
    Matcher declaration = DECLARATION.matcher(sheet(site));
    int seen = 0;
    while (declaration.find()) {
      seen++;
      List<String> pair = List.of(declaration.group(1), declaration.group(2));
      if (!(boolean) page.evaluate("([name, value]) => CSS.supports(name, value)", pair)) {
        unknown.add(declaration.group());
      }
    }
    assertThat(seen).isGreaterThan(200);
    unknown.removeAll(ELSEWHERE);
    assertThat(unknown).isEmpty();
  }

  @Test
  void every_custom_property_that_is_used_is_given(BakedSite site) throws IOException {
    String sheet = sheet(site);
    Set<String> used = names("var\\((--[-\\w]+)\\)", sheet);
    assertThat(used).hasSizeGreaterThan(10);
    assertThat(names("(--[-\\w]+):", sheet)).containsAll(used);
  }

  private static Set<String> names(String pattern, String sheet) {
    Set<String> names = new TreeSet<>();
    Pattern.compile(pattern).matcher(sheet).results().forEach(found -> names.add(found.group(1)));
    return names;
  }
}
