package dev.lesart.check;

import dev.lesart.model.Problem;
import dev.lesart.model.Site;
import java.util.List;
import java.util.function.Consumer;

/** Every rule that a site must keep. */
public final class Rules {
  private static final List<Rule> ALL = List.of(new OneSlugOnePage(), new OneFormOneTerm());

  private Rules() {}

  /** One rule. */
  interface Rule {
    void check(Site site, Consumer<Problem> problems);
  }

  public static void check(Site site, Consumer<Problem> problems) {
    ALL.forEach(rule -> rule.check(site, problems));
  }
}
