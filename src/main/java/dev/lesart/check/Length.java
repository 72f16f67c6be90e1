package dev.lesart.check;

import dev.lesart.model.PlainText;
import dev.lesart.model.Problem;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * A translation is about as long as translations of this language are: less than half or more than
 * twice of what is usual has left something out or put something in. Short texts may have any
 * length.
 */
final class Length implements TranslationRule {
  private static final int SHORT = 40;
  private static final int FEWEST = 8;
  private static final double FACTOR = 2;

  /** By language pair, how many characters a translation has for each of its source. */
  private final Map<String, Double> usual = new HashMap<>();

  /**
   * @param pairs of the site; where a language has but a few, nothing is usual
   */
  Length(Collection<Translated> pairs) {
    Map<String, List<Double>> ratios = new HashMap<>();
    for (Translated pair : pairs) {
      int source = length(pair.source().content());
      int target = length(pair.target().content());
      if (source >= SHORT && target > 0) {
        ratios.computeIfAbsent(key(pair), key -> new ArrayList<>()).add((double) target / source);
      }
    }
    ratios.forEach(
        (key, all) -> {
          if (all.size() >= FEWEST) {
            all.sort(null);
            usual.put(key, all.get(all.size() / 2));
          }
        });
  }

  @Override
  public String name() {
    return "length";
  }

  @Override
  public void check(Translated pair, Consumer<Problem> problems) {
    Double ratio = usual.get(key(pair));
    int source = length(pair.source().content());
    int target = length(pair.target().content());
    if (ratio == null || Math.max(source * ratio, target) < SHORT) {
      return;
    }
    // A short text may be twice as long by one word that its language needs.
    double expected = source * ratio;
    double slack = SHORT / 2.0;
    boolean tooLong = target > FACTOR * expected + slack;
    boolean tooShort = target < expected / FACTOR - slack / 2;
    if (tooLong || tooShort) {
      problems.accept(
          Problem.warning(
              pair.target().place(),
              "translation far " + (tooLong ? "longer" : "shorter") + " than its source",
              "It has %d characters, the source %d; %d would be usual."
                  .formatted(target, source, Math.round(expected)),
              tooLong
                  ? "See whether the source says all of it."
                  : "See whether all of the source is there."));
    }
  }

  private static int length(List<dev.lesart.model.Inline> content) {
    return PlainText.of(content).length();
  }

  private static String key(Translated pair) {
    return pair.from().tag() + " " + pair.to().tag();
  }
}
