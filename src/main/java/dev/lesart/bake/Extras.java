package dev.lesart.bake;

/**
 * What a build makes beside the site itself, because it was asked to.
 *
 * @param precompress {@code .gz} and {@code .br} beside each text
 */
public record Extras(boolean precompress) {
  public static final Extras NONE = new Extras(false);
}
