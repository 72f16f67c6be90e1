package dev.lesart.bake;

/** What a build makes beside the site itself, because it was asked to. */
public record Extras() {
  public static final Extras NONE = new Extras();
}
