package dev.lesart.model;

/**
 * A line of text and the language it is written in, which is the source's where a translation lacks
 * it.
 */
public record Said(String language, String text) {}
