package dev.lesart.bake;

/**
 * What a build makes beside the site itself, because it was asked to.
 *
 * @param pdf a PDF of each explainer
 * @param browser the path of the browser that prints it, "" for the one that is found
 */
public record Extras(boolean pdf, String browser) {
  public static final Extras NONE = new Extras(false, "");
}
