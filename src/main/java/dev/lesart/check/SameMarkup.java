package dev.lesart.check;

import com.ibm.icu.util.ULocale;
import dev.lesart.model.Inline;
import dev.lesart.model.Problem;
import dev.lesart.model.Unit;
import dev.lesart.model.Walk;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Consumer;

/**
 * What the source stresses or strikes out, the translation does, too.
 *
 * <p>Only a script with italics can keep them; elsewhere, and for titles anywhere, quotation marks
 * or bold type stand for emphasis or nothing does. A translation may set foreign words in italics.
 */
final class SameMarkup implements TranslationRule {
  private static final Set<String> ITALIC_SCRIPTS = Set.of("Latn", "Cyrl", "Grek");
  private static final String QUOTES = "„“”«»‹›\"「」『』";

  private enum Mark {
    EMPHASIS,
    STRONG,
    STRUCK_OUT,
    QUOTED
  }

  @Override
  public String name() {
    return "markup";
  }

  @Override
  public void check(Translated pair, Consumer<Problem> problems) {
    Set<Mark> source = marks(pair.source());
    Set<Mark> target = marks(pair.target());
    if (source.contains(Mark.STRUCK_OUT) != target.contains(Mark.STRUCK_OUT)) {
      report(pair, "struck-out text", "~~…~~", source.contains(Mark.STRUCK_OUT), problems);
    }
    boolean italic = isItalic(pair.to().tag());
    boolean stressed = target.contains(Mark.STRONG) || (!italic && target.contains(Mark.QUOTED));
    if (source.contains(Mark.STRONG) && !stressed) {
      report(pair, "bold text", "**…**", true, problems);
    } else if (target.contains(Mark.STRONG)
        && !source.contains(Mark.STRONG)
        && (italic || !source.contains(Mark.EMPHASIS))) {
      report(pair, "bold text", "**…**", false, problems);
    }
    boolean shown =
        target.contains(Mark.EMPHASIS)
            || target.contains(Mark.STRONG)
            || target.contains(Mark.QUOTED);
    if (italic && source.contains(Mark.EMPHASIS) && !shown) {
      report(pair, "emphasis", "*…*", true, problems);
    }
  }

  private static void report(
      Translated pair, String what, String markup, boolean missing, Consumer<Problem> problems) {
    problems.accept(
        missing
            ? Problem.warning(
                pair.target().place(),
                what + " is missing",
                "The source has " + what + " here, the translation has none.",
                "Mark the words that it falls on: " + markup)
            : Problem.warning(
                pair.target().place(),
                what + " is not in the source",
                "The translation has " + what + " here, the source has none.",
                "Remove the markup."));
  }

  private static Set<Mark> marks(Unit unit) {
    Set<Mark> marks = EnumSet.noneOf(Mark.class);
    Walk.inlines(
        unit.content(),
        inline -> {
          if (inline instanceof Inline.Emphasis) {
            marks.add(Mark.EMPHASIS);
          } else if (inline instanceof Inline.Strong) {
            marks.add(Mark.STRONG);
          } else if (inline instanceof Inline.Strikethrough) {
            marks.add(Mark.STRUCK_OUT);
          } else if (inline instanceof Inline.Text text
              && text.value().chars().anyMatch(c -> QUOTES.indexOf(c) >= 0)) {
            marks.add(Mark.QUOTED);
          }
        });
    return marks;
  }

  private static boolean isItalic(String tag) {
    return ITALIC_SCRIPTS.contains(
        ULocale.addLikelySubtags(ULocale.forLanguageTag(tag)).getScript());
  }
}
