package dev.lesart.check;

import dev.lesart.model.Language;
import dev.lesart.model.Unit;
import dev.lesart.model.Walk;
import dev.lesart.read.SourceFile;
import java.util.ArrayList;
import java.util.List;

/**
 * A file of the site in one language.
 *
 * @param units all of its texts: those of the body, and the text keys of its front matter
 */
public record WrittenFile(SourceFile file, Language language, List<Unit> units) {
  public WrittenFile {
    units = List.copyOf(units);
  }

  /**
   * A file with the units of its body.
   *
   * @param keys the units of its front matter
   */
  public static WrittenFile of(SourceFile file, Language language, List<Unit> keys) {
    List<Unit> units = new ArrayList<>(keys);
    Walk.units(file.body(), units::add);
    return new WrittenFile(file, language, units);
  }
}
