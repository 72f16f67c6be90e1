package dev.lesart.check;

import dev.lesart.model.Inline;
import dev.lesart.model.Problem;
import dev.lesart.model.Unit;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * A translation links where its source links, in any order. A page elsewhere may be the one in the
 * language of the translation: de.wikipedia.org becomes en.wikipedia.org.
 */
final class SameLinks implements TranslationRule {
  private static final Pattern OTHERS_RULE = Pattern.compile("(?:term|fact):.*", Pattern.DOTALL);

  @Override
  public String name() {
    return "links";
  }

  @Override
  public void check(Translated pair, Consumer<Problem> problems) {
    List<Marked> source = links(pair.source());
    List<Marked> target = links(pair.target());
    List<Marked> added = new ArrayList<>(Marked.without(target, source));
    for (Marked missing : Marked.without(source, target)) {
      if (!takeLocalized(missing, pair, added)) {
        problems.accept(
            Problem.warning(
                pair.target().place(),
                "link to " + missing.key() + " is missing",
                "The source links to it here.",
                "Link the words that translate the link's text: [words](" + missing.key() + ")"));
      }
    }
    for (Marked each : added) {
      problems.accept(
          Problem.warning(
              each.place(),
              "link to " + each.key() + " is not in the source",
              source.isEmpty()
                  ? "The source has no link here."
                  : "The source links to "
                      + String.join(", ", source.stream().map(Marked::key).distinct().toList())
                      + ".",
              "Remove the link, or correct its target."));
    }
  }

  private static List<Marked> links(Unit unit) {
    return Marked.in(
        unit,
        inline ->
            inline instanceof Inline.Link link && !OTHERS_RULE.matcher(link.target()).matches()
                ? new Marked(link.target(), link.place())
                : null);
  }

  /** Takes away the first link that leads to the missing page in the other language. */
  private static boolean takeLocalized(Marked missing, Translated pair, List<Marked> added) {
    String language = Locale.forLanguageTag(pair.to().tag()).getLanguage();
    for (int i = 0; i < added.size(); i++) {
      if (isLocalized(added.get(i).key(), missing.key(), language)) {
        added.remove(i);
        return true;
      }
    }
    return false;
  }

  private static boolean isLocalized(String target, String source, String language) {
    String site = site(source);
    return !site.isEmpty()
        && site.equals(site(target))
        && Pattern.compile("[/.?&=_-]" + language + "([/.?&=_-]|$)")
            .matcher(target.replace("//", "/"))
            .find();
  }

  /** The last two labels of a host; "" where there is none. */
  private static String site(String address) {
    if (!address.startsWith("http:") && !address.startsWith("https:")) {
      return "";
    }
    String host;
    try {
      host = URI.create(address).getHost();
    } catch (IllegalArgumentException notAnAddress) {
      return "";
    }
    if (host == null) {
      return "";
    }
    String[] labels = host.split("\\.", -1);
    return labels.length < 2 ? host : labels[labels.length - 2] + "." + labels[labels.length - 1];
  }
}
