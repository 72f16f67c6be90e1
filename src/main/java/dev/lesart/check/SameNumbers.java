package dev.lesart.check;

import com.ibm.icu.text.DateFormatSymbols;
import com.ibm.icu.util.ULocale;
import dev.lesart.model.Problem;
import dev.lesart.translate.Difference;
import dev.lesart.translate.Quantities;
import dev.lesart.translate.Quantity;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Numbers and dates say the same, however each language writes them. */
final class SameNumbers implements TranslationRule {
  private final Map<String, Quantities> readers = new HashMap<>();

  @Override
  public String name() {
    return "numbers";
  }

  @Override
  public void check(Translated pair, Consumer<Problem> problems) {
    String from = Quantities.text(pair.source().content());
    String to = Quantities.text(pair.target().content());
    Difference difference =
        Difference.of(reader(pair.from().tag()).in(from), reader(pair.to().tag()).in(to));
    if (difference.isEmpty()) {
      return;
    }
    String missing = shown(difference.missing(), from);
    String added = shown(difference.added(), to);
    if (difference.added().isEmpty()) {
      problems.accept(
          Problem.warning(
              pair.target().place(),
              missing + " is missing",
              "The source names it here, the translation does not.",
              "Write it, in digits or in words."));
    } else {
      problems.accept(
          Problem.warning(
              new Prose(pair.target()).place(difference.added().get(0).start()),
              added + " is not in the source",
              missing.isEmpty()
                  ? "The source names no such number or date."
                  : "The source says " + missing + ".",
              "Correct it; if both mean the same, write them in the same way."));
    }
  }

  private Quantities reader(String tag) {
    return readers.computeIfAbsent(tag, Quantities::new);
  }

  private static String shown(List<Quantity> quantities, String text) {
    return String.join(
        ", ",
        quantities.stream()
            .map(each -> shown(each, text.substring(each.start(), each.end())))
            .distinct()
            .toList());
  }

  /** As written, with its value where that is not plain to see. */
  private static String shown(Quantity quantity, String written) {
    String value =
        switch (quantity.kind()) {
          case NUMBER -> quantity.value().toPlainString();
          case MONTH -> names().getMonths()[quantity.value().intValue() - 1];
          case WEEKDAY -> names().getWeekdays()[quantity.value().intValue()];
        };
    return value.equals(written) ? value : value + " (\"" + written + "\")";
  }

  private static DateFormatSymbols names() {
    return new DateFormatSymbols(ULocale.ENGLISH);
  }
}
