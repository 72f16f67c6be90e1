package dev.lesart.search;

import dev.lesart.read.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * An index as scripts that call {@code lesart(name, data)}: what a page opened from the disk can
 * load, too.
 *
 * <pre>{@code
 * lesart("de",{"pages":[["deir-al-sor","deir-al-sor",[["","Kampf um Deir al-Sor"],…]]],
 *   "words":"110 2017 …","parts":"0 0,2 …","terms":[["is","Islamischer Staat","der",…,"0,1,1"]],
 *   "texts":[[[["","Seit Januar …"],["intro-p1","…"]],…]]})
 * }</pre>
 *
 * <p>Numbers of parts are written as differences from the one before. The texts, from which results
 * are quoted, come along while they are few; else those of a page are a file of their own.
 */
final class IndexScript {
  private final String tag;
  private final Contents contents;
  private final List<Explained> terms;

  IndexScript(String tag, Contents contents, List<Explained> terms) {
    this.tag = tag;
    this.contents = contents;
    this.terms = terms;
  }

  /**
   * The script.
   *
   * @param pages null where their texts are files of their own
   */
  String script(@Nullable List<Entered> pages) {
    StringBuilder out = new StringBuilder();
    call(tag, out).append("{\"pages\":");
    array(contents.pages(), IndexScript::page, out).append(",\n\"words\":\"");
    // Words are letters and digits, which need no escapes; nor do numbers.
    String separator = "";
    for (String word : contents.words().parts().keySet()) {
      out.append(separator).append(word);
      separator = " ";
    }
    out.append("\",\n\"parts\":\"");
    separator = "";
    for (int[] numbers : contents.words().parts().values()) {
      out.append(separator);
      numbers(numbers, out);
      separator = " ";
    }
    out.append("\",\n\"terms\":");
    array(terms, this::term, out);
    if (pages != null) {
      out.append(",\n\"texts\":");
      array(pages, (page, to) -> to.append(page.texts()), out);
    }
    return out.append("});\n").toString();
  }

  /** The file of a page's texts: path, content. */
  static Map.Entry<String, String> texts(String tag, Entered page) {
    String path = tag + "/search/" + page.slug() + ".js";
    return Map.entry(
        path,
        call(tag + "/" + page.slug(), new StringBuilder())
            .append(page.texts())
            .append(");\n")
            .toString());
  }

  /** The texts of a page as its array has them. */
  static String texts(List<Part> parts, String language) {
    return array(
            parts,
            (part, out) ->
                array(part.passages(), (passage, to) -> passage(passage, language, to), out),
            new StringBuilder())
        .toString();
  }

  private static StringBuilder call(String name, StringBuilder out) {
    return out.append("lesart(").append(Json.quoted(name)).append(',');
  }

  private static void page(Contents.Paged page, StringBuilder out) {
    out.append('[').append(Json.quoted(page.id())).append(',').append(Json.quoted(page.slug()));
    out.append(',');
    array(page.parts(), (part, to) -> strings(List.of(part.anchor(), part.text()), to), out)
        .append(']');
  }

  private void term(Explained term, StringBuilder out) {
    out.append('[').append(Json.quoted(term.id())).append(',').append(Json.quoted(term.heading()));
    out.append(',').append(Json.quoted(term.definition())).append(',');
    strings(term.forms(), out);
    out.append(",\"");
    numbers(contents.mentions().of(term.id()), out);
    out.append("\"]");
  }

  private static void passage(Passage passage, String language, StringBuilder out) {
    List<String> strings = new ArrayList<>(List.of(passage.anchor(), passage.text()));
    if (!passage.language().equals(language)) {
      strings.add(passage.language());
    }
    strings(strings, out);
  }

  private static void strings(List<String> strings, StringBuilder out) {
    array(strings, (string, to) -> to.append(Json.quoted(string)), out);
  }

  private static <T> StringBuilder array(
      List<T> values, BiConsumer<T, StringBuilder> write, StringBuilder out) {
    out.append('[');
    for (int i = 0; i < values.size(); i++) {
      if (i > 0) {
        out.append(',');
      }
      write.accept(values.get(i), out);
    }
    return out.append(']');
  }

  private static void numbers(int[] numbers, StringBuilder out) {
    int before = 0;
    for (int i = 0; i < numbers.length; i++) {
      if (i > 0) {
        out.append(',');
      }
      out.append(Integer.toString(numbers[i] - before, 36));
      before = numbers[i];
    }
  }
}
