package dev.lesart.draw;

/** A point of a drawing: x to the right, y downwards. */
record Point(double x, double y) {}
