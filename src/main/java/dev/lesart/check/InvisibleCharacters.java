package dev.lesart.check;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.lang.UScript;
import dev.lesart.model.Language;
import dev.lesart.model.Problem;
import dev.lesart.model.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * No text holds characters that nobody sees, and that get into it by being pasted: spaces of no
 * width, byte order marks, direction marks where nothing turns.
 *
 * <p>Joiners belong to the spelling of Persian, Urdu and the scripts of India, and to emoji;
 * direction marks to texts that have both directions. Soft hyphens are the author's. What may turn
 * a text around is refused when it is read.
 */
final class InvisibleCharacters implements TextRule {
  @Override
  public String name() {
    return "invisible";
  }

  @Override
  public void check(Unit unit, Language language, Consumer<Problem> problems) {
    Prose prose = new Prose(unit);
    for (int at : found(prose.text())) {
      problems.accept(
          Problem.warning(
              prose.place(at),
              "invisible character U+%04X".formatted(prose.text().codePointAt(at)),
              "Nobody sees it, and searching for the word around it fails.",
              "Delete it: check --fix does."));
    }
  }

  /** Where the invisible characters are that a text does not need. */
  static List<Integer> found(String text) {
    List<Integer> found = new ArrayList<>();
    int at = 0;
    int before = -1;
    Boolean turns = null;
    while (at < text.length()) {
      int c = text.codePointAt(at);
      int next = at + Character.charCount(c);
      if (c >= 0xAD) {
        if (isDirectionMark(c) && turns == null) {
          turns = hasRightToLeft(text);
        }
        if (isSuperfluous(c, before, next < text.length() ? text.codePointAt(next) : -1)
            || (isDirectionMark(c) && !Boolean.TRUE.equals(turns))) {
          found.add(at);
        }
      }
      before = c;
      at = next;
    }
    return found;
  }

  private static boolean isSuperfluous(int c, int before, int after) {
    return switch (c) {
      case 0x200B, 0x2060, 0x2061, 0x2062, 0x2063, 0x2064, 0xFEFF, 0x180E -> true;
      case 0x200C -> !joins(before) || !joins(after);
      case 0x200D -> !joins(before) && !isEmoji(before);
      default -> false;
    };
  }

  private static boolean isDirectionMark(int c) {
    return c == 0x200E || c == 0x200F || c == 0x061C;
  }

  private static boolean hasRightToLeft(String text) {
    return text.codePoints()
        .anyMatch(
            c -> {
              byte direction = Character.getDirectionality(c);
              return direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC
                  || (direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT && c != 0x200F);
            });
  }

  /** Whether the letter is of a script in which letters join, or form clusters. */
  private static boolean joins(int c) {
    if (c < 0x300) {
      return false;
    }
    int script = UScript.getScript(c);
    return script == UScript.ARABIC
        || script == UScript.SYRIAC
        || script == UScript.MONGOLIAN
        || script == UScript.INHERITED
        || UCharacter.getIntPropertyValue(c, UProperty.INDIC_SYLLABIC_CATEGORY) > 0;
  }

  private static boolean isEmoji(int c) {
    return c == 0xFE0F
        || (c >= 0x203C && UCharacter.hasBinaryProperty(c, UProperty.EMOJI))
        || UCharacter.hasBinaryProperty(c, UProperty.EMOJI_MODIFIER);
  }
}
