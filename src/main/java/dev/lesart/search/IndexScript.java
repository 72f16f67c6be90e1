package dev.lesart.search;

import dev.lesart.read.Json;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.stream.Collectors;

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
  /** Characters of text up to which one file is quicker than several: some 40 explainers. */
  static final int TOGETHER = 300_000;

  private final Index index;

  IndexScript(Index index) {
    this.index = index;
  }

  /** The files by path. */
  Map<String, String> files() {
    Map<String, String> files = new TreeMap<>();
    String tag = index.language();
    List<String> texts = index.pages().stream().map(this::texts).toList();
    boolean together = texts.stream().mapToInt(String::length).sum() <= TOGETHER;
    String head =
        "{\"pages\":"
            + array(index.pages(), IndexScript::page)
            + ",\n\"words\":"
            + Json.quoted(String.join(" ", index.words().keySet()))
            + ",\n\"parts\":"
            + Json.quoted(
                index.words().values().stream()
                    .map(IndexScript::numbers)
                    .collect(Collectors.joining(" ")))
            + ",\n\"terms\":"
            + array(index.terms(), this::term)
            + (together ? ",\n\"texts\":" + array(texts, text -> text) : "")
            + "}";
    files.put(tag + "/search.js", call(tag, head));
    for (int i = 0; i < texts.size() && !together; i++) {
      files.put(tag + "/search/" + i + ".js", call(tag + "/" + i, texts.get(i)));
    }
    return files;
  }

  private static String call(String name, String data) {
    return "lesart(" + Json.quoted(name) + "," + data + ");\n";
  }

  private static String page(Index.Paged page) {
    return "["
        + Json.quoted(page.id())
        + ","
        + Json.quoted(page.slug())
        + ","
        + array(page.parts(), part -> strings(List.of(part.anchor(), part.heading())))
        + "]";
  }

  private String term(Index.Explained term) {
    return "["
        + Json.quoted(term.id())
        + ","
        + Json.quoted(term.heading())
        + ","
        + Json.quoted(term.definition())
        + ","
        + strings(term.forms())
        + ","
        + Json.quoted(numbers(index.mentions(term.id())))
        + "]";
  }

  private String texts(Index.Paged page) {
    return array(page.parts(), part -> array(part.passages(), this::passage));
  }

  private String passage(Passage passage) {
    List<String> strings = new ArrayList<>(List.of(passage.anchor(), passage.text()));
    if (!passage.language().equals(index.language())) {
      strings.add(passage.language());
    }
    return strings(strings);
  }

  private static String strings(List<String> strings) {
    return array(strings, Json::quoted);
  }

  private static <T> String array(
      Collection<T> values, java.util.function.Function<T, String> write) {
    return values.stream().map(write).collect(Collectors.joining(",", "[", "]"));
  }

  private static String numbers(SortedSet<Integer> numbers) {
    StringBuilder out = new StringBuilder();
    int before = 0;
    for (int number : numbers) {
      out.append(out.isEmpty() ? "" : ",").append(Integer.toString(number - before, 36));
      before = number;
    }
    return out.toString();
  }
}
