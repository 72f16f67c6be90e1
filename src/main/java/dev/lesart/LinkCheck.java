package dev.lesart;

import dev.lesart.model.Place;
import dev.lesart.model.Problem;
import dev.lesart.publish.Answer;
import dev.lesart.publish.Crawl;
import dev.lesart.publish.LinkProblems;
import dev.lesart.publish.Web;
import dev.lesart.publish.Written;
import dev.lesart.read.Failures;
import dev.lesart.read.SiteFolder;
import dev.lesart.read.Sources;
import java.io.IOException;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.function.Consumer;

/** Follows the links of a site; those that lead elsewhere only when asked to. */
final class LinkCheck {
  private final SiteFolder folder;
  private final boolean external;
  private final Consumer<String> said;

  /**
   * @param external whether other sites are asked
   * @param said takes lines that are no problems
   */
  LinkCheck(SiteFolder folder, boolean external, Consumer<String> said) {
    this.folder = folder;
    this.external = external;
    this.said = said;
  }

  void check(Sources sources, String base, Path baked, Consumer<Problem> problems) {
    LinkProblems links = new LinkProblems(Written.of(sources), problems);
    try {
      Crawl crawl = Crawl.of(baked, base);
      links.within(crawl);
      said.accept(
          "%d pages: %d links, %d fragments, %d other files"
              .formatted(crawl.pages(), crawl.links(), crawl.fragments(), crawl.assets()));
      if (external) {
        Web web = new Web(Web.Manners.POLITE, base, folder.resolve("target/links.json"));
        SortedMap<String, Answer> answers = web.ask(links.elsewhere(base));
        links.elsewhere(answers);
        said.accept("%d addresses of other sites".formatted(answers.size()));
        answers.forEach(
            (url, answer) -> {
              if (answer.kind() == Answer.Kind.UNKNOWN) {
                said.accept("not known: " + url + " " + answer.detail());
              }
            });
      }
    } catch (IOException failed) {
      problems.accept(failed(failed));
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  static Problem failed(IOException failed) {
    return Problem.error(
        Place.of("output"),
        "links cannot be followed",
        Failures.reason(failed),
        "Check the space on the disk that holds " + System.getProperty("java.io.tmpdir") + ".");
  }
}
