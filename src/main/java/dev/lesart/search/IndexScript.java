package dev.lesart.search;

import dev.lesart.read.Json;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;

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
   * @param together whether it has the texts of the pages, which else are files of their own
   */
  Packed script(boolean together) {
    Postings words = contents.words();
    Bytes out = new Bytes(words.words().length() + words.parts().length() + (1 << 20));
    out.add(call(tag)).add("{\"pages\":");
    array(contents.pages(), Contents.Paged::script, out).add(",\n\"words\":\"");
    // Words are letters and digits, which need no escapes; nor do numbers.
    out.add(words.words()).add("\",\n\"parts\":\"").add(words.parts()).add("\",\n\"terms\":");
    Map<String, String> mentions = contents.mentions().byWord();
    out.add(array(terms, (term, to) -> term(term, mentions, to), new StringBuilder()).toString());
    if (together) {
      out.add(",\n\"texts\":");
      array(contents.pages(), Contents.Paged::texts, out);
    }
    return out.add("});\n").packed();
  }

  /** The file of a page's texts: path, content. */
  static Map.Entry<String, Packed> texts(String tag, Entered page) {
    String call = call(tag + "/" + page.slug());
    return Map.entry(
        tag + "/search/" + page.slug() + ".js",
        new Bytes(page.texts().length() + call.length() + 10)
            .add(call)
            .add(page.texts())
            .add(");\n")
            .packed());
  }

  private static String call(String name) {
    return "lesart(" + Json.quoted(name) + ",";
  }

  /** What the index says of a page; its words are elsewhere. */
  static Packed page(String id, String slug, List<Part> parts) {
    StringBuilder out = new StringBuilder().append('[');
    Json.quote(id, out).append(',');
    Json.quote(slug, out).append(',');
    array(parts, (part, to) -> strings(List.of(part.anchor(), part.heading()), to), out);
    return Packed.of(out.append(']').toString());
  }

  /** The texts of a page as its array has them. */
  static Packed texts(List<Part> parts, String language) {
    StringBuilder out = new StringBuilder(1 << 14);
    array(
        parts,
        (part, to) ->
            array(part.passages(), (passage, list) -> passage(passage, language, list), to),
        out);
    return Packed.of(out.toString());
  }

  private static void term(Explained term, Map<String, String> mentions, StringBuilder out) {
    strings(List.of(term.id(), term.heading(), term.definition()), out).setLength(out.length() - 1);
    strings(term.forms(), out.append(','));
    out.append(",\"").append(mentions.getOrDefault(term.id(), "")).append("\"]");
  }

  private static void passage(Passage passage, String language, StringBuilder out) {
    strings(
        passage.language().equals(language)
            ? List.of(passage.anchor(), passage.text())
            : List.of(passage.anchor(), passage.text(), passage.language()),
        out);
  }

  private static StringBuilder strings(List<String> strings, StringBuilder out) {
    return array(strings, Json::quote, out);
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

  /** The same of what is written already. */
  private static <T> Bytes array(List<T> values, Function<T, Packed> written, Bytes out) {
    out.add('[');
    for (int i = 0; i < values.size(); i++) {
      if (i > 0) {
        out.add(',');
      }
      out.add(written.apply(values.get(i)));
    }
    return out.add(']');
  }
}
