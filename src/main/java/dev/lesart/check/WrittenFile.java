package dev.lesart.check;

import dev.lesart.model.Language;
import dev.lesart.model.Unit;
import dev.lesart.read.SourceFile;
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
}
