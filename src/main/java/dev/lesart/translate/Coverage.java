package dev.lesart.translate;

import dev.lesart.model.Progress;
import dev.lesart.model.Status;
import dev.lesart.translate.Alignment.Match;
import java.util.List;

/** Counts how much of a file is translated. */
public final class Coverage {
  private Coverage() {}

  /** Of units that have something to translate, how many are translated and how many stale. */
  public static Progress of(List<Match> matches) {
    int units = 0;
    int translated = 0;
    int stale = 0;
    for (Match match : matches) {
      if (!match.carried()) {
        units++;
        translated += match.status() == Status.MISSING ? 0 : 1;
        stale += match.status() == Status.STALE || match.status() == Status.STALE_MINOR ? 1 : 0;
      }
    }
    return new Progress(units, translated, stale);
  }
}
