package dev.lesart.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class RawHtmlTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a <b>c</b>",
        "a <B>c</b>",
        "a <span lang=\"ar\" dir='rtl'>c</span>",
        "a <time datetime=\"2017-01-16T10:00+02:00\">c</time>",
        "a <abbr title=\"x &lt; y\">c</abbr>",
        "a <ruby>漢<rp>(</rp><rt>kan</rt><rp>)</rp></ruby>",
        "a<br>b<wbr>c<br/>d<br />e",
        "a <b\n>c</b\n>",
        "*<i>a</i>* [<u>b</u>](c.md)",
        "<!-- c -->",
        "<!-- c -->\n<!--\nd\n\ne\n-->\n\na",
        "a <!-- c --> d",
        "- a\n  <!-- c -->\n- b",
        "`<script>` \\<script>",
        "    <script>",
        "a < b > c <3 <- ->"
      })
  void harmless(String markdown) {
    assertThat(Parsed.of(markdown).problems()).isEmpty();
  }

  static List<Arguments> harmful() {
    return List.of(
        problems("<script>alert(1)</script>", "1:1 raw HTML \"<script>alert(1)</script>\""),
        problems("a\n\n  <div>\nb\n</div>", "3:3 raw HTML \"<div> b </div>\""),
        problems("> <iframe src=x></iframe>", "1:3 raw HTML \"<iframe src=x></iframe>\""),
        problems("- a\n\n  <table>", "3:3 raw HTML \"<table>\""),
        problems("<b>\na</b>", "1:1 raw HTML \"<b> a</b>\""),
        problems("a <img src=x>", "1:3 raw HTML \"<img src=x>\""),
        problems(
            "a <script>b</script>", "1:3 raw HTML \"<script>\"", "1:12 raw HTML \"</script>\""),
        problems("a <style>", "1:3 raw HTML \"<style>\""),
        problems(
            "a <a href=\"x\">b</a>", "1:3 raw HTML \"<a href=\"x\">\"", "1:16 raw HTML \"</a>\""),
        problems("a <?php ?>", "1:3 raw HTML \"<?php ?>\""),
        problems("a <!DOCTYPE html>", "1:3 raw HTML \"<!DOCTYPE html>\""),
        problems("a <![CDATA[x]]>", "1:3 raw HTML \"<![CDATA[x]]>\""),
        problems("a <b onclick=\"x\">c</b>", "1:3 attribute \"onclick\" of <b>"),
        problems("a <b ONCLICK='x'>c</b>", "1:3 attribute \"onclick\" of <b>"),
        problems("a <b style=\"x\">c</b>", "1:3 attribute \"style\" of <b>"),
        problems("a <b class=\"x\">c</b>", "1:3 attribute \"class\" of <b>"),
        problems("a <b id=\"x\">c</b>", "1:3 attribute \"id\" of <b>"),
        problems("a <q cite=\"x\">c</q>", "1:3 attribute \"cite\" of <q>"),
        problems("a <b dir=\"x\">c</b>", "1:3 attribute \"dir\" of <b>"),
        problems("a <b lang=\"x y\">c</b>", "1:3 attribute \"lang\" of <b>"),
        problems("a <b datetime=\"2017\">c</b>", "1:3 attribute \"datetime\" of <b>"),
        problems("a <b lang=de>c</b>", "1:3 raw HTML \"<b lang=de>\"", "1:15 </b> closes nothing"),
        problems("a <b hidden>c", "1:3 raw HTML \"<b hidden>\""),
        problems("a <b lang=\"x\" lang=\"y\">c", "1:3 raw HTML \"<b lang=\"x\" lang=\"y\">\""),
        problems("a <b/>c", "1:3 tag \"<b/>\""),
        problems("a </br>", "1:3 tag \"</br>\""),
        problems("a <b>c", "1:3 <b> is not closed"),
        problems("a c</b>", "1:4 </b> closes nothing"),
        problems("a <b><i>c</b></i>", "1:6 <i> is not closed", "1:14 </i> closes nothing"),
        problems("*a <b>c* d</b>", "1:4 <b> is not closed", "1:11 </b> closes nothing"),
        problems("<i>a</i> <b>c\n\nd</b>", "1:10 <b> is not closed", "3:2 </b> closes nothing"),
        problems("|a <b>|c</b>|\n|-|-|", "1:4 <b> is not closed", "1:9 </b> closes nothing"),
        problems("# a <b>c", "1:5 <b> is not closed"),
        problems("- a <b>c", "1:5 <b> is not closed"),
        problems("a[^1]\n\n[^1]: <b>c", "3:7 <b> is not closed"),
        problems("a <rt>b</rt>", "1:3 <rt> outside <ruby>"),
        problems("a\n\n<!-- b", "3:1 comment is never closed"),
        problems("<!-- a -->\n<!-- a --> b", "2:12 raw HTML \"b\""),
        problems("<!-- a --> <script>", "1:12 raw HTML \"<script>\""));
  }

  private static Arguments problems(String markdown, String... shown) {
    return Arguments.of(markdown, List.of(shown));
  }

  @ParameterizedTest
  @MethodSource
  void harmful(String markdown, List<String> shown) {
    assertThat(Parsed.of(markdown).shownProblems()).isEqualTo(shown);
  }

  @Test
  void aProblemReadsLikeThis() {
    assertThat(Parsed.of("a <blink>b").problems().get(0))
        .hasToString(
            """
            a.md:1:3: error: raw HTML "<blink>"
                It is not one of the few tags that a page may carry, or not written plainly.
                fix: write it as Markdown, or put a backslash before the < to show it. Allowed are comments and, inside a text, the elements abbr, b, bdi, br, cite, del, dfn, em, i, ins, kbd, mark, q, rp, rt, ruby, s, small, span, strong, sub, sup, time, u, wbr with lang, dir, title or datetime.""");
  }

  @Test
  void messagesHoldNoControlCharacters() {
    assertThat(Parsed.of("a <b \u001b[31m=\"\">").problems())
        .allSatisfy(problem -> assertThat(problem.toString()).doesNotContain("\u001b"));
    assertThat(Parsed.of("[a](java&#27;script:b\u202e)").problems())
        .singleElement()
        .satisfies(
            problem ->
                assertThat(problem.title())
                    .isEqualTo("control character in \"java\\u001bscript:b\\u202e\""));
  }
}
