package dev.lesart.draw;

/**
 * A word in its place.
 *
 * @param box the room that it takes
 * @param target what a finger may hit of a link, larger than the word where that is small
 */
record Label(Word word, Position position, Box box, Box target) {}
