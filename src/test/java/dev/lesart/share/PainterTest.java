package dev.lesart.share;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Font;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Posters hold their words, whatever the words. */
class PainterTest {
  private static final String GERMAN =
      "die belagerte Stadt am Euphrat Luftwaffenbasis Hilfsgüterabwurf Größe „Islamische“ 110.000"
          + " Donaudampfschifffahrtsgesellschaftskapitänsmützenfabrikationsleiterin";
  private static final String ENGLISH =
      "the besieged city at a river air base aid – airdrops “Islamic” 110,000 of it's"
          + " Pneumonoultramicroscopicsilicovolcanoconiosis/and/or/anything/like/it";
  private static final String ARABIC =
      "المدينة المحاصَرة على الفرات «الدولة الإسلامية» في 110.000 ـــــــــــــــــــــــــــــــــــــــــــــــــــــــــــــــــــــــــــــــــــــ"
          + " SPIEGEL (داعش) قاعدة جوية";

  private static Painter painter;

  @BeforeAll
  static void load() throws IOException {
    System.setProperty("java.awt.headless", "true");
    painter = new Painter();
  }

  private static Poster poster(String language, String title) {
    return new Poster(
        "share.png", language, language.equals("ar"), "Syrien", title, "Stand: 2017", "Lesart");
  }

  private static String words(String language) {
    return switch (language) {
      case "de" -> GERMAN;
      case "ar" -> ARABIC;
      default -> ENGLISH;
    };
  }

  @ParameterizedTest
  @ValueSource(strings = {"de", "en", "ar"})
  void no_title_overflows(String language) {
    long seed = 20170116;
    Random random = new Random(seed);
    String[] words = words(language).split(" ");
    for (int i = 0; i < 150; i++) {
      List<String> chosen = new ArrayList<>();
      int count = 1 + random.nextInt(i % 10 == 0 ? 60 : 12);
      for (int j = 0; j < count; j++) {
        chosen.add(words[random.nextInt(words.length)]);
      }
      String title = String.join(" ", chosen);
      Poster poster = poster(language, title);
      Fitting fitting = painter.fit(poster);
      assertThat(fitting.lines()).as(title).hasSizeBetween(1, 4);
      for (String line : fitting.lines()) {
        assertThat(painter.width(line, poster.rightToLeft()) * fitting.size())
            .as(title + ": " + line)
            .isLessThanOrEqualTo(1040.5);
      }
      String shown = String.join("", fitting.lines()).replace(" ", "");
      String whole = title.replace(" ", "");
      if (shown.endsWith("…")) {
        assertThat(fitting.size()).as(title).isEqualTo(44);
        assertThat(whole).startsWith(shown.substring(0, shown.length() - 1));
      } else {
        assertThat(shown).isEqualTo(whole);
      }
      if (i % 15 == 0) {
        assertMargins(painter.paint(poster), title);
      }
    }
  }

  /** Nothing but paper in the outer 60 pixels. */
  private static void assertMargins(BufferedImage image, String title) {
    int paper = image.getRGB(0, 0);
    for (int y = 0; y < Poster.HEIGHT; y++) {
      for (int x = 0; x < Poster.WIDTH; x++) {
        boolean inside = x >= 60 && x < Poster.WIDTH - 60 && y >= 30 && y < Poster.HEIGHT - 30;
        if (!inside && image.getRGB(x, y) != paper) {
          throw new AssertionError("ink at " + x + ", " + y + ": " + title);
        }
      }
    }
  }

  @Test
  void lines_are_about_as_long() {
    Fitting fitting =
        painter.fit(poster("de", "Wer die belagerte Stadt am Euphrat hält und warum"));
    double longest = 0;
    double shortest = Double.MAX_VALUE;
    for (String line : fitting.lines()) {
      longest = Math.max(longest, painter.width(line, false));
      shortest = Math.min(shortest, painter.width(line, false));
    }
    assertThat(fitting.lines()).hasSizeGreaterThan(1);
    assertThat(shortest).isGreaterThan(0.6 * longest);
  }

  /** Letters that join are narrower than the same letters alone. */
  @Test
  void arabic_letters_join() {
    double alone = 0;
    for (String letter : "محاصرة".split("")) {
      alone += painter.width(letter, true);
    }
    assertThat(painter.width("محاصرة", true)).isLessThan(0.95 * alone);
  }

  @Test
  void the_fonts_have_every_character_that_is_promised() throws Exception {
    int known = 0;
    for (int c = 0x20; c < 0x10000; c++) {
      if (!Script.knows(c) || Script.isMark(c) || !Character.isDefined(c)) {
        continue;
      }
      known++;
      assertThat(font(Script.of(c)).canDisplay(c)).as(Integer.toHexString(c)).isTrue();
    }
    assertThat(known).isGreaterThan(800);
  }

  private static final java.util.Map<Script, Font> FONTS = new java.util.EnumMap<>(Script.class);

  private static Font font(Script script) throws Exception {
    if (!FONTS.containsKey(script)) {
      try (InputStream in = Painter.class.getResourceAsStream(script.font())) {
        FONTS.put(script, Font.createFont(Font.TRUETYPE_FONT, in));
      }
    }
    return FONTS.get(script);
  }
}
