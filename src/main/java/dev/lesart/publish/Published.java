package dev.lesart.publish;

import dev.lesart.render.Page;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What sitemap and feed say of a page.
 *
 * @param modified ISO 8601, "" where that is not known
 * @param entry null where the page stands in no feed
 */
public record Published(
    String url, String modified, List<Page.Alternate> alternates, @Nullable Entry entry) {
  public Published {
    alternates = List.copyOf(alternates);
  }

  /**
   * An explainer in the feed of a language.
   *
   * @param published ISO 8601, a day
   * @param updated as {@code published}
   */
  public record Entry(
      String tag, String url, String title, String summary, String published, String updated) {}
}
