package dev.lesart.draw;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lesart.model.Atlas;
import dev.lesart.model.Coordinates;
import dev.lesart.model.Extent;
import dev.lesart.model.RegionMap;
import dev.lesart.model.RegionMap.Distance;
import dev.lesart.model.RegionMap.Name;
import dev.lesart.model.RegionMap.River;
import dev.lesart.model.RegionMap.Spot;
import dev.lesart.read.AtlasFile;
import dev.lesart.read.SiteFolder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Wherever a map lies and whatever it names, no word covers another. */
final class MapLayoutTest {
  private static final List<String> LATIN =
      List.of("Homs", "Deir al-Sor", "Luftwaffenbasis", "Mossul", "Königswusterhausen", "Ur");
  private static final List<String> ARABIC =
      List.of("حمص", "دير الزور", "القاعدة الجوية", "الموصل", "دمشق", "الرقة");

  private static Atlas atlas;

  @BeforeAll
  static void read() throws IOException {
    atlas = AtlasFile.read(new SiteFolder(Path.of(".")), problem -> {}).orElseThrow();
  }

  private record Words(List<String> names, boolean rightToLeft) implements MapWords {
    private Word word(int number, String href) {
      return new Word(
          names.get(Math.floorMod(number, names.size())), "", rightToLeft, "term", href);
    }

    @Override
    public Word title() {
      return word(0, "");
    }

    @Override
    public String description(List<String> countries) {
      return String.join(", ", countries);
    }

    @Override
    public Word place(Spot spot) {
      int number = Integer.parseInt(spot.id());
      return word(number, number % 3 == 0 ? "" : "#g-" + number);
    }

    @Override
    public Word river(River river) {
      return word(river.id().length(), "#g-" + river.id());
    }

    @Override
    public Word country(String code) {
      return word(code.charAt(0), "");
    }

    @Override
    public Word drawn(Distance distance) {
      return new Word("etwa 320 km", "", rightToLeft, "", "");
    }

    @Override
    public Optional<Word> reported(Distance distance) {
      return Optional.of(new Word("berichtet: 350 km", "", rightToLeft, "fact", "#f"));
    }

    @Override
    public Word kilometres(int kilometres) {
      return new Word(kilometres + " km", "", rightToLeft, "", "");
    }
  }

  private static RegionMap map(Extent extent, int spots, Random random) {
    Name name = new Name("", new TreeMap<>());
    List<Spot> places = new ArrayList<>();
    for (int i = 0; i < spots; i++) {
      places.add(
          new Spot(
              Integer.toString(i),
              new Coordinates(
                  random.nextDouble(extent.south(), extent.north()),
                  random.nextDouble(extent.west(), extent.east())),
              RegionMap.Kind.values()[random.nextInt(2)],
              name));
    }
    return new RegionMap(
        extent,
        places,
        List.of(new River("euphrates", name), new River("tigris", name)),
        spots < 2 ? List.of() : List.of(new Distance(places.get(0), places.get(1), "far")),
        atlas);
  }

  private static Extent extent(Random random) {
    double width = random.nextDouble(1.5, 20);
    double height = width * random.nextDouble(0.4, 1.1);
    double west = random.nextDouble(24, 64 - width);
    double south = random.nextDouble(12, 43 - Math.min(height, 25));
    return new Extent(west, south, west + width, Math.min(43, south + height));
  }

  @ParameterizedTest
  @CsvSource({"11, false", "12, false", "13, true", "14, true"})
  void nothing_covers_anything_else(int seed, boolean rightToLeft) {
    Random random = new Random(seed);
    Words words = new Words(rightToLeft ? ARABIC : LATIN, rightToLeft);
    int placed = 0;
    int wanted = 0;
    for (int i = 0; i < 30; i++) {
      RegionMap map = map(extent(random), random.nextInt(12), random);
      Ground ground = Ground.of(map, MapPicture.WIDTH);
      MapLayout layout = MapLayout.of(map, ground, words);
      List<Label> labels = layout.labels();
      List<Box> symbols = layout.symbols().values().stream().map(MapLayout::symbol).toList();
      for (int j = 0; j < labels.size(); j++) {
        Label label = labels.get(j);
        String what = "seed %s, map %s, %s".formatted(seed, i, label);
        assertThat(ground.frame().contains(label.box())).as(what).isTrue();
        // The bar stands where it is least in the way, which on a crowded map is on a symbol.
        if (!label.equals(layout.bar().label())) {
          assertThat(symbols).as(what).noneMatch(label.box()::overlaps);
        }
        for (Label other : labels.subList(j + 1, labels.size())) {
          assertThat(label.box().overlaps(other.box())).as("%s on %s", what, other).isFalse();
          assertThat(
                  label.word().isLink()
                      && other.word().isLink()
                      && label.target().overlaps(other.target()))
              .as("%s and %s to be hit", what, other)
              .isFalse();
        }
      }
      placed += layout.places().size();
      wanted += map.spots().size();
    }
    assertThat(placed).as("of %s", wanted).isGreaterThan(wanted * 3 / 4);
  }

  @ParameterizedTest
  @CsvSource({"21, false", "22, true"})
  void a_map_is_drawn_in_eight_thousand_bytes(int seed, boolean rightToLeft) {
    Random random = new Random(seed);
    Words words = new Words(rightToLeft ? ARABIC : LATIN, rightToLeft);
    Extent extent = new Extent(35, 32.8, 44, 37.4);
    assertThat(MapPicture.svg(map(extent, 10, random), words).getBytes(StandardCharsets.UTF_8))
        .hasSizeLessThan(8 * 1024);
  }

  @Test
  void smaller_letters_stay_in_the_room_of_larger_ones() {
    for (Position.Align align : Position.Align.values()) {
      for (Position.Level level : Position.Level.values()) {
        for (String text : List.of("Luftwaffenbasis", "القاعدة الجوية")) {
          Position position = new Position(new Point(100, 100), align, level);
          assertThat(position.box(text, 12).contains(position.box(text, 8)))
              .as("%s %s %s", align, level, text)
              .isTrue();
        }
      }
    }
  }

  @Test
  void symbols_of_one_place_are_moved_apart() {
    Name name = new Name("", new TreeMap<>());
    Coordinates at = new Coordinates(35.336, 40.141);
    RegionMap map =
        new RegionMap(
            new Extent(35, 32.8, 44, 37.4),
            List.of(
                new Spot("0", at, RegionMap.Kind.CITY, name),
                new Spot("1", at, RegionMap.Kind.BASE, name)),
            List.of(),
            List.of(),
            atlas);
    MapLayout layout = MapLayout.of(map, Ground.of(map, MapPicture.WIDTH), new Words(LATIN, false));
    assertThat(layout.symbols().values()).doesNotHaveDuplicates();
    assertThat(layout.places()).hasSize(2);
  }
}
