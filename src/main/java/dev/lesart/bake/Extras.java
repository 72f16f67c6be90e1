package dev.lesart.bake;

/**
 * What a build makes beside the site itself, because it was asked to.
 *
 * @param precompress {@code .gz} and {@code .br} beside each text
 * @param pdf a PDF of each explainer
 * @param browser the path of the browser that prints it, "" for the one that is found
 */
public record Extras(boolean precompress, boolean pdf, String browser) {
  public static final Extras NONE = new Extras(false, false, "");
}
