package dev.lesart.publish;

import dev.lesart.model.Place;
import dev.lesart.model.Problem;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Says of links that lead nowhere where they stand and what to do. */
public final class LinkProblems {
  private final Written written;
  private final Consumer<Problem> problems;

  public LinkProblems(Written written, Consumer<Problem> problems) {
    this.written = written;
    this.problems = problems;
  }

  /** Reports what is wrong within a site: where an author wrote it, else on the page. */
  public void within(Crawl crawl) {
    for (Finding finding : crawl.dead()) {
      NavigableSet<Place> places = new TreeSet<>(written.of(finding.target()));
      boolean unwritten = places.isEmpty();
      if (unwritten) {
        places.add(Place.of("output/" + finding.file()));
      }
      for (Place place : places) {
        problems.accept(
            Problem.warning(
                place,
                "dead link \"" + finding.target() + "\"",
                "In the baked site, " + finding.fault().words() + ".",
                unwritten
                    ? "Mend the template or the file of assets/ that it comes from."
                    : "Mend the address, or name the file of content/ that is meant."));
      }
    }
  }

  /** The addresses of other sites that authors wrote, without fragments. */
  public NavigableSet<String> elsewhere(String base) {
    return written.places().keySet().stream()
        .filter(url -> url.matches("(?is)https?://.*") && !url.startsWith(base))
        .map(LinkProblems::page)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Reports what other sites answered. */
  public void elsewhere(Map<String, Answer> answers) {
    new TreeMap<>(written.places())
        .forEach(
            (url, places) -> {
              Answer answer = answers.get(page(url));
              if (answer != null) {
                places.forEach(place -> report(place, url, answer));
              }
            });
  }

  private void report(Place place, String url, Answer answer) {
    if (answer.kind() == Answer.Kind.DEAD) {
      problems.accept(
          Problem.warning(
              place,
              "dead link \"" + url + "\"",
              answer.detail(),
              "Link what says the same, or a copy of the page in an archive, such as"
                  + " https://web.archive.org/web/"
                  + url));
    } else if (answer.kind() == Answer.Kind.MOVED) {
      problems.accept(
          Problem.warning(
              place,
              "moved link \"" + url + "\"",
              "The site says that the page has moved for good.",
              "Look at " + answer.detail() + " and link that."));
    }
  }

  private static String page(String url) {
    return url.replaceAll("#.*", "");
  }
}
