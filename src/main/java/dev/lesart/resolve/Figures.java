package dev.lesart.resolve;

import com.ibm.icu.number.NumberFormatter;
import com.ibm.icu.text.DecimalFormatSymbols;
import com.ibm.icu.text.NumberingSystem;
import com.ibm.icu.util.ULocale;
import dev.lesart.translate.DigitFigures;
import dev.lesart.translate.Figure;
import dev.lesart.translate.SpelledFigures;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The numbers of one language: written for the page, and read in the text. Thread-safe.
 *
 * <pre>{@code
 * new Figures("de", "").format(new BigDecimal("110000"))             → 110.000
 * new Figures("de", "").only("rund 110.000 Menschen", expected)      → Agrees(5–12)
 * new Figures("de", "").only("zwölf Lastwagen", new BigDecimal(12))  → Agrees(0–5, in words)
 * }</pre>
 *
 * <p>What ICU4J needs to start is loaded when first asked for, and no more than asked for: symbols
 * take half as long as its number formatter; spelled-out numbers are learnt only when a text
 * without digits is read.
 */
public final class Figures {
  private final ULocale locale;
  private final Supplier<DecimalFormatSymbols> symbols;
  private final Supplier<Integer> groupSize;
  private final Supplier<Boolean> groupsFour;
  private final Supplier<DigitFigures> digits;
  private final Supplier<SpelledFigures> spelled;

  /** Whether a text says a value. */
  public sealed interface Reading {}

  /** The one number is the value. */
  public record Agrees(Figure figure) implements Reading {}

  /** The one number is another. */
  public record Differs(Figure figure) implements Reading {}

  /** The one number cannot be one in this language: "1.5" in German, a date. */
  public record Unreadable(int start, int end) implements Reading {}

  /** More than one number; unreadable ones are not listed. */
  public record Several(List<Figure> figures) implements Reading {
    public Several {
      figures = List.copyOf(figures);
    }
  }

  /** No number. */
  public record None() implements Reading {}

  /**
   * @param languageTag BCP 47
   * @param numberingSystem CLDR's name for the digits to write, "latn" or "arab"; empty for the
   *     language's own. All are read.
   * @throws IllegalArgumentException when there is no such numbering system
   */
  public Figures(String languageTag, String numberingSystem) {
    locale = ULocale.forLanguageTag(languageTag);
    symbols = Memo.of(() -> symbols(locale, numberingSystem));
    groupSize = Memo.of(() -> DigitFigures.groupSize(locale));
    // CLDR's minimumGroupingDigits is 1 or 2; only the slow formatter tells.
    groupsFour = Memo.of(() -> NumberFormatter.withLocale(locale).format(1000).length() > 4);
    digits = Memo.of(() -> new DigitFigures(locale));
    spelled = Memo.of(() -> new SpelledFigures(locale));
    if (!numberingSystem.isEmpty()) {
      numberingSystem(numberingSystem);
    }
  }

  /**
   * The value as the language groups and separates it, with as many decimals as it was given.
   *
   * <p>Grouping is CLDR's: German groups from four digits on (1.000), Spanish and Polish from five
   * (1000, 10 000).
   */
  public String format(BigDecimal value) {
    DecimalFormatSymbols symbols = this.symbols.get();
    String plain = value.abs().toPlainString();
    int point = plain.indexOf('.');
    int whole = point < 0 ? plain.length() : point;
    StringBuilder out = new StringBuilder();
    if (value.signum() < 0) {
      out.append(symbols.getMinusSignString());
    }
    boolean grouped = whole > 4 || (whole == 4 && groupsFour.get());
    for (int i = 0; i < plain.length(); i++) {
      if (i == point) {
        out.append(symbols.getDecimalSeparatorString());
        continue;
      }
      if (grouped && i > 0 && i < whole && isGroupStart(whole - i)) {
        out.append(symbols.getGroupingSeparatorString());
      }
      out.append(symbols.getDigitStrings()[plain.charAt(i) - '0']);
    }
    return out.toString();
  }

  /** The numbers that stand in the text in digits, in order; without what is unreadable. */
  public List<Figure> in(String text) {
    return hasDigit(text) ? DigitFigures.readable(digits.get().in(text)) : List.of();
  }

  /**
   * Whether the text says this value and no other number, in digits or, where there are none, in
   * words. Words that may be an article (German "eine", English "one") count only where there is no
   * other number.
   */
  public Reading only(String text, BigDecimal expected) {
    if (hasDigit(text)) {
      List<DigitFigures.Written> written = digits.get().in(text);
      if (written.size() > 1) {
        return new Several(DigitFigures.readable(written));
      }
      if (written.size() == 1) {
        return only(text, written.get(0), expected);
      }
    }
    List<Figure> figures = spelled.get().in(text);
    return switch (figures.size()) {
      case 0 -> new None();
      case 1 -> judge(figures.get(0), expected);
      default -> new Several(figures);
    };
  }

  /**
   * The text with its one number as the value, in digits or in words as it was; empty where it says
   * the value already, or has no one number to write anew.
   */
  public Optional<String> rewritten(String text, BigDecimal value) {
    Reading reading = only(text, value);
    String changed;
    if (reading instanceof Differs differs) {
      Figure figure = differs.figure();
      String written = text.substring(figure.start(), figure.end());
      changed =
          text.substring(0, figure.start())
              + (figure.words() ? inWords(written, figure.value(), value) : format(value))
              + text.substring(figure.end());
    } else if (reading instanceof Unreadable unreadable) {
      changed =
          text.substring(0, unreadable.start()) + format(value) + text.substring(unreadable.end());
    } else {
      return Optional.empty();
    }
    return only(changed, value) instanceof Agrees ? Optional.of(changed) : Optional.empty();
  }

  private String inWords(String written, BigDecimal before, BigDecimal value) {
    if (!hasDigit(written)) {
      return spelled.get().write(value, written, before).orElseGet(() -> format(value));
    }
    // "2,5 Millionen": as many millions.
    Figure counted = in(written).get(0);
    BigDecimal count =
        value.multiply(counted.value()).divide(before, MathContext.DECIMAL64).stripTrailingZeros();
    boolean readable = count.scale() <= 2 && count.compareTo(BigDecimal.ONE) > 0;
    return readable && counted.value().compareTo(BigDecimal.ONE) > 0
        ? format(count.scale() < 0 ? count.setScale(0) : count) + written.substring(counted.end())
        : format(value);
  }

  private Reading only(String text, DigitFigures.Written written, BigDecimal expected) {
    BigDecimal value = written.value();
    if (value == null) {
      return new Unreadable(written.start(), written.end());
    }
    Figure figure = new Figure(written.start(), written.end(), value, false);
    Reading reading = judge(figure, expected);
    boolean wordFollows =
        figure.end() + 1 < text.length() && Character.isLetter(text.charAt(figure.end() + 1));
    return reading instanceof Differs && wordFollows
        ? judge(spelled.get().scaled(text, figure), expected)
        : reading;
  }

  private static Reading judge(Figure figure, BigDecimal expected) {
    return figure.value().compareTo(expected) == 0 ? new Agrees(figure) : new Differs(figure);
  }

  private boolean isGroupStart(int digitsLeft) {
    return digitsLeft == 3 || (digitsLeft > 3 && (digitsLeft - 3) % groupSize.get() == 0);
  }

  private static boolean hasDigit(String text) {
    return text.chars().anyMatch(Character::isDigit);
  }

  private static DecimalFormatSymbols symbols(ULocale locale, String numberingSystem) {
    return numberingSystem.isEmpty()
        ? DecimalFormatSymbols.getInstance(locale)
        : DecimalFormatSymbols.forNumberingSystem(locale, numberingSystem(numberingSystem));
  }

  private static NumberingSystem numberingSystem(String name) {
    NumberingSystem system = NumberingSystem.getInstanceByName(name.toLowerCase(Locale.ROOT));
    if (system == null || system.isAlgorithmic()) {
      throw new IllegalArgumentException("no numbering system of ten digits: " + name);
    }
    return system;
  }

  /** A value made when first asked for. */
  private static final class Memo<T> implements Supplier<T> {
    private final Supplier<T> make;
    private volatile @Nullable T value;

    private Memo(Supplier<T> make) {
      this.make = make;
    }

    static <T> Supplier<T> of(Supplier<T> make) {
      return new Memo<>(make);
    }

    @Override
    public T get() {
      T made = value;
      if (made == null) {
        made = make.get();
        value = made;
      }
      return made;
    }
  }
}
