package dev.lesart.share;

import java.awt.Color;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.font.TextAttribute;
import java.awt.font.TextLayout;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.text.AttributedString;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

/** Draws posters, with the fonts that come with Lesart, so that every machine draws the same. */
final class Painter {
  private static final Color PAPER = new Color(0xFBF9F5);
  private static final Color INK = new Color(0x1C1B19);
  private static final Color QUIET = new Color(0x54504A);
  private static final Color OCHRE = new Color(0x674808);
  private static final Color LINE = new Color(0xDED8CB);

  private static final int MARGIN = 80;
  private static final int INSIDE = Poster.WIDTH - 2 * MARGIN;
  private static final int KICKER = 118;
  private static final int TITLE = 150;
  private static final int RULE = 516;
  private static final int FOOT = 574;
  private static final double LABEL = 30;

  private static final FontRenderContext EXACT = new FontRenderContext(null, true, true);

  private final Map<Script, Font> fonts = new EnumMap<>(Script.class);

  /**
   * @throws IOException if Java cannot read the fonts here
   */
  Painter() throws IOException {
    for (Script script : Script.values()) {
      try (InputStream in = Painter.class.getResourceAsStream(script.font())) {
        fonts.put(script, Font.createFont(Font.TRUETYPE_FONT, in));
      } catch (FontFormatException unread) {
        throw new IOException(unread);
      }
    }
  }

  BufferedImage paint(Poster poster) {
    BufferedImage image =
        new BufferedImage(Poster.WIDTH, Poster.HEIGHT, BufferedImage.TYPE_INT_RGB);
    Graphics2D canvas = image.createGraphics();
    canvas.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    canvas.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    canvas.setColor(PAPER);
    canvas.fillRect(0, 0, Poster.WIDTH, Poster.HEIGHT);
    boolean toLeft = poster.rightToLeft();
    write(canvas, label(poster.kicker(), toLeft, INSIDE), LABEL, KICKER, QUIET, toLeft, toLeft);
    Fitting title = fit(poster);
    double line = title.size() * leading(poster.title());
    double y = TITLE + title.size() * (line / title.size() - 0.3);
    for (String text : title.lines()) {
      write(canvas, text, title.size(), y, INK, toLeft, toLeft);
      y += line;
    }
    canvas.setColor(LINE);
    canvas.fill(new Rectangle2D.Double(MARGIN, RULE, INSIDE, 1.5));
    write(canvas, label(poster.note(), toLeft, INSIDE / 2), LABEL, FOOT, OCHRE, toLeft, toLeft);
    write(canvas, label(poster.site(), toLeft, INSIDE / 2.2), LABEL, FOOT, INK, toLeft, !toLeft);
    canvas.dispose();
    return image;
  }

  /** The title as it is broken into lines. */
  Fitting fit(Poster poster) {
    return Fitting.of(
        poster.title(),
        Locale.forLanguageTag(poster.language()),
        text -> width(text, poster.rightToLeft()),
        leading(poster.title()),
        INSIDE,
        RULE - TITLE - 10);
  }

  /** The width of a line in letters of size 1. */
  double width(String text, boolean toLeft) {
    return text.isEmpty() ? 0 : layout(text, 100, toLeft).getAdvance() / 100;
  }

  private static double leading(String text) {
    return text.codePoints().mapToDouble(c -> Script.of(c).leading()).max().orElse(1);
  }

  /** A line that is cut where it is too long. */
  private String label(String text, boolean toLeft, double room) {
    String shown = text;
    while (width(shown, toLeft) * LABEL > room) {
      int end = shown.offsetByCodePoints(shown.length(), shown.endsWith("…") ? -2 : -1);
      shown = shown.substring(0, end).stripTrailing() + "…";
    }
    return shown;
  }

  private void write(
      Graphics2D canvas,
      String text,
      double size,
      double baseline,
      Color color,
      boolean toLeft,
      boolean atRight) {
    if (text.isEmpty()) {
      return;
    }
    TextLayout layout = layout(text, size, toLeft);
    double x = atRight ? Poster.WIDTH - MARGIN - layout.getAdvance() : MARGIN;
    Shape outline = layout.getOutline(AffineTransform.getTranslateInstance(x, baseline));
    canvas.setColor(color);
    canvas.fill(outline);
  }

  /** Each character in the font of its script; what stands between goes with what it follows. */
  private TextLayout layout(String text, double size, boolean toLeft) {
    AttributedString attributed = new AttributedString(text);
    attributed.addAttribute(TextAttribute.RUN_DIRECTION, toLeft);
    attributed.addAttribute(TextAttribute.KERNING, TextAttribute.KERNING_ON);
    int start = 0;
    while (start < text.length()) {
      Script script = Script.of(text.codePointAt(start));
      int end = start + Character.charCount(text.codePointAt(start));
      while (end < text.length()
          && (Script.of(text.codePointAt(end)) == script
              || Script.isMark(text.codePointAt(end))
              || Character.getType(text.codePointAt(end)) == Character.NON_SPACING_MARK)) {
        end += Character.charCount(text.codePointAt(end));
      }
      Font font = fonts.get(script);
      attributed.addAttribute(
          TextAttribute.FONT,
          java.util.Objects.requireNonNull(font).deriveFont((float) (size * script.scale())),
          start,
          end);
      start = end;
    }
    return new TextLayout(attributed.getIterator(), EXACT);
  }
}
