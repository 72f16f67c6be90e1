package dev.lesart.resolve;

import dev.lesart.model.Fact;
import dev.lesart.model.Source;
import dev.lesart.model.Term;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What the links of an explainer may name.
 *
 * @param folder where its facts and sources lie, with a slash at its end
 * @param unread paths in the tree of files that are there, but hold nothing to name
 * @param anchors the sections and headings of its page
 */
record Scope(
    Map<String, Term> terms,
    Map<String, Fact> facts,
    Map<String, Source> sources,
    String folder,
    Predicate<String> unread,
    Set<String> anchors) {}
