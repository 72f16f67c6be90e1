package dev.lesart.search;

import java.util.List;

/**
 * What one result of a search leads to: a section of an explainer.
 *
 * @param anchor id of its element, "" for the page's beginning
 */
record Part(String anchor, String heading, List<Passage> passages) {
  Part {
    passages = List.copyOf(passages);
  }
}
