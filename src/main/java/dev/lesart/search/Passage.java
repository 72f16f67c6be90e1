package dev.lesart.search;

/**
 * A block of a page.
 *
 * @param anchor id of its element, "" for the page's beginning
 * @param language tag of the language that it is written in
 */
record Passage(String anchor, String language, String text) {}
