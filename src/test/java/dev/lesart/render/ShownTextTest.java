package dev.lesart.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShownTextTest {
  private static final Pattern UNSEEN =
      Pattern.compile(
          "(?s)<sup class=\"footnote\".*?</sup>|<a class=\"footnote-back\".*?</a>|<svg.*?</svg>");
  private static final Pattern BLOCK_END =
      Pattern.compile("</(?:p|li|td|th|dt|dd|pre|h\\d|blockquote|figcaption)>|<br */?>");
  private static final Pattern TAG = Pattern.compile("(?s)<!--.*?-->|<[^>]*>");

  private static final String[] PIECES = {
    "<p>",
    "</p>",
    "<b>",
    "</b>",
    "<br>",
    "<br />",
    "<br   />",
    "<sup class=\"footnote\">",
    "</sup>",
    "<a class=\"footnote-back\" href=\"#x\">",
    "</a>",
    "<svg><g>",
    "</svg>",
    "<!-- a -->",
    "</h2>",
    "<h2 id=\"a\">",
    "</li>\n<li>",
    "&lt;",
    "&gt;",
    "&amp;",
    "&quot;",
    "&#39;",
    "&nbsp;",
    "&amp;lt;",
    "&shy;",
    "& ",
    " ",
    "\n",
    "\t",
    "word",
    "غارات",
    "\u00a0",
    "a;b"
  };

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "<p>one <b>two</b></p><p>three</p> | one two three",
        "<p>a<sup class=\"footnote\"><a>1</a></sup> b</p> | a b",
        "<td>1</td><td>2</td> | 1 2",
        "x &lt; y &amp;amp; z | x < y &amp; z",
        "a<br>b | a b",
      })
  void leavesTheMarkupOut(String markup, String shown) {
    assertThat(ShownText.text(Markup.html(markup))).isEqualTo(shown);
  }

  @Test
  void showsATextAsItIs() {
    assertThat(ShownText.text(" a <b> &amp;\n c ")).isEqualTo("a <b> &amp; c");
  }

  @Test
  void isWhatRegularExpressionsLeave() {
    Random random = new Random(6);
    for (int i = 0; i < 20_000; i++) {
      StringBuilder markup = new StringBuilder();
      for (int pieces = random.nextInt(12); pieces >= 0; pieces--) {
        markup.append(PIECES[random.nextInt(PIECES.length)]);
      }
      String html = markup.toString();
      assertThat(ShownText.text(Markup.html(html))).as(html).isEqualTo(left(html));
    }
  }

  private static String left(String html) {
    String markup = UNSEEN.matcher(html).replaceAll("");
    return TAG.matcher(BLOCK_END.matcher(markup).replaceAll(" "))
        .replaceAll("")
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&#39;", "'")
        .replace("&nbsp;", "\u00a0")
        .replace("&amp;", "&")
        .replaceAll("[ \\t\\r\\n]+", " ")
        .strip();
  }
}
