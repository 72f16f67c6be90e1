package dev.lesart.resolve;

/** stub */
public final class Figures {
  Figures(String tag, String digits) {}
}
