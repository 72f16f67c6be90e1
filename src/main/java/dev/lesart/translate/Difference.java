package dev.lesart.translate;

import dev.lesart.translate.Quantity.Kind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Where the quantities of a translation are not those of its source.
 *
 * <p>A firm quantity needs its equal, in digits or in words. Those in words are missed only where
 * the other text has one too many as well: twelve became ten, and did not vanish in an idiom, in a
 * compound, or in a dual. What belongs to a date may be said once or twice.
 *
 * @param missing of the source, without equal in the translation
 * @param added to the translation, without equal in the source
 */
public record Difference(List<Quantity> missing, List<Quantity> added) {
  private static final BigDecimal TWO = BigDecimal.valueOf(2);

  /** Said of a multitude rather than counted: "thousands". */
  private static final Set<BigDecimal> ROUND =
      Set.of(
          BigDecimal.valueOf(100),
          BigDecimal.valueOf(1_000),
          BigDecimal.valueOf(1_000_000),
          BigDecimal.valueOf(1_000_000_000));

  public Difference {
    missing = List.copyOf(missing);
    added = List.copyOf(added);
  }

  /** Whether the texts agree. */
  public boolean isEmpty() {
    return missing.isEmpty() && added.isEmpty();
  }

  public static Difference of(List<Quantity> source, List<Quantity> target) {
    List<Quantity> missing = rest(source, target);
    List<Quantity> added = rest(target, source);
    cancelMonthsInDigits(missing, added);
    cancelMonthsInDigits(added, missing);
    List<Quantity> firmMissing = missing.stream().filter(each -> reported(each, added)).toList();
    List<Quantity> firmAdded = added.stream().filter(each -> reported(each, missing)).toList();
    return new Difference(firmMissing, firmAdded);
  }

  private record Key(Kind kind, BigDecimal value) {
    static Key of(Quantity quantity) {
      return new Key(quantity.kind(), quantity.value());
    }
  }

  /** What is left of one text when its equals in the other are taken away, the firm ones last. */
  private static List<Quantity> rest(List<Quantity> text, List<Quantity> other) {
    Map<Key, Integer> there = new HashMap<>();
    Map<Key, Boolean> dates = new HashMap<>();
    for (Quantity each : other) {
      there.merge(Key.of(each), 1, Integer::sum);
      dates.merge(Key.of(each), each.date(), Boolean::logicalOr);
    }
    Map<Key, List<Quantity>> here = new LinkedHashMap<>();
    for (Quantity each : text) {
      here.computeIfAbsent(Key.of(each), key -> new ArrayList<>()).add(each);
      dates.merge(Key.of(each), each.date(), Boolean::logicalOr);
    }
    List<Quantity> rest = new ArrayList<>();
    here.forEach(
        (key, all) -> {
          int equals = there.getOrDefault(key, 0);
          if (equals > 0 && dates.getOrDefault(key, false)) {
            return;
          }
          List<Quantity> firmFirst = new ArrayList<>(all);
          firmFirst.sort(java.util.Comparator.comparing(Quantity::firm).reversed());
          rest.addAll(firmFirst.subList(Math.min(equals, all.size()), all.size()));
        });
    return rest;
  }

  /** 1/14/2017 and 14 January 2017 agree. */
  private static void cancelMonthsInDigits(List<Quantity> months, List<Quantity> numbers) {
    months.removeIf(
        month -> {
          if (month.kind() != Kind.MONTH) {
            return false;
          }
          for (int i = 0; i < numbers.size(); i++) {
            Quantity number = numbers.get(i);
            if (number.kind() == Kind.NUMBER
                && number.firm()
                && number.value().compareTo(month.value()) == 0) {
              numbers.remove(i);
              return true;
            }
          }
          return false;
        });
  }

  private static boolean reported(Quantity quantity, List<Quantity> other) {
    return quantity.firm()
        || (counts(quantity)
            && other.stream()
                .anyMatch(
                    each ->
                        each.kind() == quantity.kind()
                            && (each.firm() || counts(each))
                            && (each.kind() != Kind.NUMBER || !bothSmall(each, quantity))));
  }

  private static boolean bothSmall(Quantity a, Quantity b) {
    return a.value().compareTo(TWO) <= 0 && b.value().compareTo(TWO) <= 0;
  }

  private static boolean counts(Quantity quantity) {
    return quantity.kind() != Kind.NUMBER
        || (quantity.value().compareTo(TWO) >= 0 && !ROUND.contains(quantity.value()));
  }
}
