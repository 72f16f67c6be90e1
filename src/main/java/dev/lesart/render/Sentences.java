package dev.lesart.render;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import dev.lesart.model.Block;
import dev.lesart.model.Inline;
import dev.lesart.model.PlainText;
import dev.lesart.model.Unit;
import dev.lesart.model.Walk;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Finds the sentences of a text and of its translation, so that a page can show which belong
 * together. Where both have as many, each is numbered; else neither is touched.
 *
 * <p>The boundaries are those of Unicode (UAX #29) less the ones that {@link FullStop} knows
 * better. For many threads.
 */
final class Sentences {
  /** The stylesheet has a rule for each number. */
  static final int MOST = 12;

  private static final Pattern BREAK = Pattern.compile("(?i)<w?br\\b.*");

  private final ThreadLocal<Map<String, BreakIterator>> iterators =
      ThreadLocal.withInitial(HashMap::new);

  /** A block and its translation. */
  record Both(Block first, Block second) {}

  /**
   * A block and its translation with their sentences numbered; the same two where their numbers
   * differ, or there is but one.
   */
  Both match(Block first, String firstTag, Block second, String secondTag) {
    List<List<Inline>> ones = split(first, firstTag);
    if (ones.size() == 1 && count(ones.get(0)) < 2) {
      return new Both(first, second);
    }
    List<List<Inline>> others = split(second, secondTag);
    if (ones.size() == others.size()) {
      // Of items and cells those that differ are matched as a whole.
      for (int i = 0; i < ones.size(); i++) {
        if (count(ones.get(i)) != count(others.get(i))) {
          ones.set(i, whole(ones.get(i)));
          others.set(i, whole(others.get(i)));
        }
      }
    }
    int count = sum(ones);
    return count < 2 || count > MOST || count != sum(others)
        ? new Both(first, second)
        : new Both(numbered(first, ones), numbered(second, others));
  }

  private List<List<Inline>> split(Block block, String tag) {
    if (block instanceof Block.Paragraph paragraph) {
      List<List<Inline>> only = new ArrayList<>(1);
      only.add(split(paragraph.unit().content(), tag));
      return only;
    }
    List<List<Inline>> units = new ArrayList<>();
    Walk.units(List.of(block), unit -> units.add(split(unit.content(), tag)));
    return units;
  }

  private static int count(List<Inline> content) {
    int count = 0;
    for (Inline inline : content) {
      count += inline instanceof Inline.Sentence ? 1 : 0;
    }
    return count;
  }

  private static int sum(List<List<Inline>> units) {
    int sum = 0;
    for (List<Inline> unit : units) {
      sum += count(unit);
    }
    return sum;
  }

  private static Block numbered(Block block, List<List<Inline>> units) {
    Iterator<List<Inline>> contents = units.iterator();
    int[] number = {0};
    return Walk.map(
        block,
        (Unit unit) ->
            unit.with(
                contents.next().stream()
                    .map(
                        inline ->
                            inline instanceof Inline.Sentence sentence
                                ? new Inline.Sentence(++number[0], sentence.content())
                                : inline)
                    .toList()));
  }

  /** The whole content as one sentence. */
  private static List<Inline> whole(List<Inline> content) {
    List<Inline> all = new ArrayList<>();
    for (Inline inline : content) {
      if (inline instanceof Inline.Sentence sentence) {
        all.addAll(sentence.content());
      } else {
        all.add(inline);
      }
    }
    return all.isEmpty() ? all : List.of(new Inline.Sentence(1, all));
  }

  /** The content with each of its sentences in an element; space between them stays outside. */
  List<Inline> split(List<Inline> content, String tag) {
    String text = PlainText.of(content);
    if (text.isBlank()) {
      return content;
    }
    List<Inline> split = new ArrayList<>();
    Cutting rest = new Cutting(content);
    int number = 0;
    for (int end : ends(text, tag)) {
      int last = end;
      while (last > 0 && FullStop.isSpace(text.charAt(last - 1))) {
        last--;
      }
      List<Inline> sentence = rest.upTo(last);
      if (!isWhole(sentence)) {
        return List.of(new Inline.Sentence(1, content));
      }
      split.add(new Inline.Sentence(++number, sentence));
      if (last < end) {
        split.addAll(rest.upTo(end));
      }
    }
    split.addAll(rest.upTo(text.length()));
    return rest.isCut() ? List.of(new Inline.Sentence(1, content)) : split;
  }

  private List<Integer> ends(String text, String tag) {
    BreakIterator iterator =
        iterators
            .get()
            .computeIfAbsent(tag, each -> BreakIterator.getSentenceInstance(new ULocale(each)));
    iterator.setText(text);
    List<Integer> ends = new ArrayList<>();
    for (int at = iterator.next(); at != BreakIterator.DONE; at = iterator.next()) {
      if (at == text.length() || FullStop.ends(text, at, tag)) {
        ends.add(at);
      }
    }
    return ends;
  }

  /** Whether every tag that is opened in raw HTML is closed as well. */
  private static boolean isWhole(List<Inline> content) {
    int open = 0;
    for (Inline inline : content) {
      if (inline instanceof Inline.Html html && !html.raw().startsWith("<!--")) {
        boolean empty = html.raw().endsWith("/>") || BREAK.matcher(html.raw()).matches();
        open += empty ? 0 : html.raw().startsWith("</") ? -1 : 1;
        if (open < 0) {
          return false;
        }
      }
    }
    return open == 0;
  }

  /** Cuts content between its elements and within its characters, never within an element. */
  private static final class Cutting {
    private final List<Inline> content;
    private int index;
    private int offset;
    private int done;
    private boolean cut;

    Cutting(List<Inline> content) {
      this.content = content;
    }

    /** Whether an end lay within an element. */
    boolean isCut() {
      return cut;
    }

    /** What is left before a place in the text; an element without characters there comes along. */
    List<Inline> upTo(int end) {
      List<Inline> part = new ArrayList<>(4);
      while (index < content.size()) {
        Inline inline = content.get(index);
        int length = PlainText.length(inline) - offset;
        if (done + length <= end && (length > 0 || done < end || isLast(inline))) {
          part.add(
              offset > 0 && inline instanceof Inline.Text text
                  ? new Inline.Text(text.value().substring(offset))
                  : inline);
          index++;
          done += length;
          offset = 0;
        } else if (done < end && inline instanceof Inline.Text text) {
          int length2 = end - done;
          part.add(new Inline.Text(text.value().substring(offset, offset + length2)));
          offset += length2;
          done = end;
          break;
        } else {
          cut |= done < end;
          break;
        }
      }
      return part;
    }

    /** What belongs to the words before it: a reference to a footnote, the end of raw HTML. */
    private static boolean isLast(Inline inline) {
      return inline instanceof Inline.FootnoteReference
          || (inline instanceof Inline.Html html && html.raw().startsWith("</"));
    }
  }
}
