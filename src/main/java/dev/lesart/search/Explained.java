package dev.lesart.search;

import java.util.List;

/** A term as the glossary shows it, the markup of its definition taken off. */
record Explained(
    String id, String heading, String grammar, String definition, List<String> forms) {}
