package dev.lesart.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class TargetsTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[a](b.md)",
        "[a](../b/c.md#d)",
        "[a](#d)",
        "[a](?b:c)",
        "[a]()",
        "[a](/b:c)",
        "[a](./b:c.md)",
        "[a](http://b)",
        "[a](HTTPS://b)",
        "[a](mailto:b@c.d)",
        "[a](tel:+49)",
        "<https://b>",
        "<b@c.d>",
        "[a](term:b)",
        "[a](fact:b)",
        "[a](source:b)",
        "[a](map:)",
        "[a](timeline:)",
        "[a](chart:b)",
        "![a](b.png)",
        "![a](map:b)",
        "![a](timeline:)",
        "![a](chart:b \"c\")",
        "[a](java\\script:b)",
        "[a](javascript%3Aalert)",
        "[a]: javascript:unused",
        "`[a](javascript:b)`"
      })
  void harmless(String markdown) {
    assertThat(Parsed.of(markdown).problems()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[a](javascript:alert)",
        "[a](JavaScript:alert)",
        "[a](<javascript:alert(1)>)",
        "[a](javascript&colon;alert)",
        "[a](&#106;avascript:alert)",
        "[a](&#x6A;&#x61;vascript&#58;alert)",
        "[a](data:text/html,b)",
        "[a](vbscript:b)",
        "[a](file:///etc/passwd)",
        "[a](C:\\b)",
        "[a](:b)",
        "[a](blob:b)",
        "[a](Term:b)",
        "[a](terms:b)",
        "[a](java\u200bscript:b)",
        "[a](&#32;javascript:alert)",
        "[a](&nbsp;javascript:alert)",
        "[a](view-source:b)",
        "<javascript:alert>",
        "[a][b]\n\n[b]: javascript:c",
        "[a\\]](javascript:c)",
        "*[a](javascript:c)*"
      })
  void linksWithOtherSchemes(String markdown) {
    assertThat(Parsed.of(markdown).problems())
        .singleElement()
        .satisfies(problem -> assertThat(problem.title()).startsWith("link to "));
  }

  static List<Arguments> others() {
    return List.of(
        problems("a [b](java&Tab;script:c)", "1:3 link to \"javascript:c\""),
        problems("[b](java&#9;script:c)", "1:1 control character in \"java script:c\""),
        problems("[b](java&#10;script:c)", "1:1 control character in \"java script:c\""),
        problems("[b](java&#13;script:c)", "1:1 control character in \"java\\u000dscript:c\""),
        problems("[b](&#1;javascript:c)", "1:1 control character in \"\\u0001javascript:c\""),
        problems("[b](//c.d)", "1:1 address without a scheme: \"//c.d\""),
        problems("[b](<\\\\\\\\c.d>)", "1:1 address without a scheme: \"\\\\c.d\""),
        problems("[b](/\\c.d)", "1:1 address without a scheme: \"/\\c.d\""),
        problems("[b](&#32;//c.d)", "1:1 address without a scheme: \" //c.d\""),
        problems("![b](//c.d/e.png)", "1:1 address without a scheme: \"//c.d/e.png\""),
        problems("a ![b](https://c/d.png)", "1:3 remote image \"https://c/d.png\""),
        problems("![b](HTTP://c/d.png)", "1:1 remote image \"HTTP://c/d.png\""),
        problems("![b](data:image/png;base64,c)", "1:1 image at \"data:image/png;base64,c\""),
        problems("![b](javascript:c)", "1:1 image at \"javascript:c\""),
        problems("![b](term:c)", "1:1 image at \"term:c\""),
        problems("![b][c]\n\n[c]: https://d", "1:1 remote image \"https://d\""),
        problems("![[b](javascript:c)](d)", "1:3 link to \"javascript:c\""),
        problems("[![b](https://c)](d)", "1:2 remote image \"https://c\""));
  }

  private static Arguments problems(String markdown, String... shown) {
    return Arguments.of(markdown, List.of(shown));
  }

  @ParameterizedTest
  @MethodSource
  void others(String markdown, List<String> shown) {
    assertThat(Parsed.of(markdown).shownProblems()).isEqualTo(shown);
  }
}
