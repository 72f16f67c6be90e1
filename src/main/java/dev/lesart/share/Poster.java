package dev.lesart.share;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * What the share image of an explainer says.
 *
 * @param path where it goes in the output: {@code de/deir-al-sor/share.png}
 * @param kicker the line above the title, "" where there is none
 * @param note the line at the foot, "" where there is none: "Stand: Januar 2017"
 */
public record Poster(
    String path,
    String language,
    boolean rightToLeft,
    String kicker,
    String title,
    String note,
    String site) {
  /** Pixels, as the networks ask for. */
  public static final int WIDTH = 1200;

  public static final int HEIGHT = 630;

  /** To be raised when the same words are drawn in another way. */
  private static final String LOOK = "1";

  /** Whether the fonts that come with Lesart have all its characters. */
  public boolean canBeDrawn() {
    return (kicker + title + note + site).codePoints().allMatch(Script::knows);
  }

  /** The same for the same picture. */
  String key() {
    String all = String.join("\u0000", LOOK, language, "" + rightToLeft, kicker, title, note, site);
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(all.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
