package dev.lesart.check;

import dev.lesart.model.Inline;
import dev.lesart.model.Problem;
import dev.lesart.model.Unit;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Code, raw HTML tags and references to footnotes are carried over as they are. */
final class SamePlaceholders implements TranslationRule {
  private static final Pattern TAG = Pattern.compile("</?[A-Za-z][A-Za-z0-9-]*");

  @Override
  public String name() {
    return "placeholders";
  }

  @Override
  public void check(Translated pair, Consumer<Problem> problems) {
    List<Marked> source = placeholders(pair.source());
    List<Marked> target = placeholders(pair.target());
    for (Marked missing : Marked.without(source, target)) {
      problems.accept(
          Problem.warning(
              pair.target().place(),
              missing.key() + " is missing",
              "The source has it here, and it is the same in every language.",
              "Copy it from the source."));
    }
    for (Marked added : Marked.without(target, source)) {
      problems.accept(
          Problem.warning(
              added.place(),
              added.key() + " is not in the source",
              "Code, tags and footnotes are the same in every language.",
              "Write what the source has here, or remove it."));
    }
  }

  private static List<Marked> placeholders(Unit unit) {
    return Marked.in(unit, inline -> placeholder(inline, unit));
  }

  private static @Nullable Marked placeholder(Inline inline, Unit unit) {
    if (inline instanceof Inline.Code code) {
      return new Marked("`" + code.value() + "`", unit.place());
    } else if (inline instanceof Inline.FootnoteReference note) {
      return new Marked("[^" + note.label() + "]", note.place());
    } else if (inline instanceof Inline.Html html) {
      Matcher tag = TAG.matcher(html.raw());
      // Attributes may be translated: title, lang.
      return tag.lookingAt()
          ? new Marked(tag.group().toLowerCase(Locale.ROOT) + ">", html.place())
          : null;
    }
    return null;
  }
}
