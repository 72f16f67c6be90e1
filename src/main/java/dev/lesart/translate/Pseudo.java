package dev.lesart.translate;

import com.ibm.icu.text.NumberFormat;
import com.ibm.icu.util.ULocale;
import dev.lesart.model.Block;
import dev.lesart.model.Document;
import dev.lesart.model.Inline;
import dev.lesart.model.Place;
import dev.lesart.model.Unit;
import dev.lesart.model.Walk;
import dev.lesart.read.SourceFile;
import dev.lesart.read.Sources;
import dev.lesart.read.Yaml;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Translations that nobody made, to test pages with: {@code en-XA}, with accents and a third
 * longer, and {@code ar-XB}, from right to left. Both can still be read. What stands on a page as
 * it was written has not been given to translators.
 */
public final class Pseudo {
  /** The language tags, as CLDR has them. */
  public static final List<String> TAGS = List.of("en-XA", "ar-XB");

  private static final Set<String> SAME = Set.of("slug", "glossary-slug", "about-slug", "grammar");
  private static final String PLAIN = "AEIOUYCDGHJKLNRSTWZaeiouycdghjklnrstwz";
  private static final String ACCENTED = "ÅÉÎÖÛÝÇÐĜĤĴĶĻÑŔŠŢŴŽåéîöûýçðĝĥĵķļñŕšţŵž";

  /** Padding: a translation from a short language into a long one grows by a third. */
  private static final String PADDING = "one two three four five six seven eight nine ten";

  private static final String OVERRIDE = "\u200F\u202E";
  private static final String POP = "\u202C\u200F";

  private final String tag;
  private final Map<String, BigDecimal> values = new HashMap<>();
  private final NumberFormat numbers;
  private String folder = "";

  private Pseudo(String tag, Sources sources) {
    this.tag = tag;
    this.numbers = NumberFormat.getInstance(ULocale.forLanguageTag(tag + "-u-nu-latn"));
    sources
        .content()
        .forEach(
            (tree, file) -> {
              Yaml.Entry value = file.keys().entries().get("value");
              if (tree.contains("/facts/") && value != null) {
                number(value).ifPresent(read -> values.put(tree, read));
              }
            });
  }

  private static Optional<BigDecimal> number(Yaml.Entry value) {
    try {
      return value.value() instanceof Yaml.Scalar scalar
          ? Optional.of(new BigDecimal(scalar.text()))
          : Optional.empty();
    } catch (NumberFormatException reportedElsewhere) {
      return Optional.empty();
    }
  }

  /** The sources with both translations, named in the settings as well. */
  public static Sources added(Sources sources) {
    NavigableMap<String, SourceFile> content = new TreeMap<>(sources.content());
    content.computeIfPresent("site.yaml", (tree, file) -> settings(file));
    NavigableMap<String, NavigableMap<String, SourceFile>> translations =
        new TreeMap<>(sources.translations());
    Yaml.Entry source =
        Optional.ofNullable(sources.content().get("site.yaml"))
            .map(file -> file.keys().entries().get("source-language"))
            .orElse(null);
    String sourceTag =
        source != null && source.value() instanceof Yaml.Scalar scalar ? scalar.text() : "";
    for (String tag : TAGS) {
      Pseudo pseudo = new Pseudo(tag, sources);
      NavigableMap<String, SourceFile> files = new TreeMap<>();
      sources
          .content()
          .forEach(
              (tree, file) -> {
                if (tree.endsWith(".md")) {
                  files.put(tree, pseudo.file(file));
                }
              });
      SourceFile strings =
          sources.translations().getOrDefault(sourceTag, new TreeMap<>()).get("ui.yaml");
      if (strings != null) {
        files.put("ui.yaml", pseudo.strings(strings));
      }
      translations.put(tag, files);
    }
    return new Sources(content, translations, sources.attachments(), sources.unread())
        .with(sources.atlas());
  }

  private static SourceFile settings(SourceFile file) {
    Map<String, Yaml.Entry> entries = new LinkedHashMap<>(file.keys().entries());
    Place place = file.place();
    Yaml.Entry languages = entries.get("languages");
    if (languages != null && languages.value() instanceof Yaml.Sequence listed) {
      List<Yaml> values = new ArrayList<>(listed.values());
      for (String tag : TAGS) {
        Yaml.Entry name = new Yaml.Entry(place, new Yaml.Scalar(tag, place));
        values.add(new Yaml.Mapping(Map.of("tag", name), place));
      }
      entries.put("languages", new Yaml.Entry(languages.key(), new Yaml.Sequence(values, place)));
    }
    return new SourceFile(
        file.tree(),
        file.path(),
        file.header(),
        new Yaml.Mapping(entries, file.keys().place()),
        file.body());
  }

  private SourceFile file(SourceFile source) {
    folder = source.folder().isEmpty() ? "" : source.folder() + "/";
    // Charts, facts and sources lie in folders of their explainer's.
    folder = folder.replaceFirst("/(charts|facts|sources)/$", "/");
    Map<String, Yaml.Entry> entries = new LinkedHashMap<>();
    source
        .keys()
        .entries()
        .forEach(
            (key, entry) -> {
              if (Units.KEYS.contains(key) || key.equals(Units.CORRECTIONS)) {
                entries.put(key, new Yaml.Entry(entry.key(), text(entry.value(), false)));
              } else if (key.equals("forms")) {
                entries.put(key, new Yaml.Entry(entry.key(), text(entry.value(), true)));
              }
            });
    Document body = source.body();
    return new SourceFile(
        source.tree(),
        "translations/" + tag + "/" + source.tree(),
        SourceFile.Header.YAML,
        new Yaml.Mapping(entries, source.keys().place()),
        new Document(
            blocks(body.blocks()),
            body.lines(),
            body.footnotes().stream()
                .map(
                    note ->
                        new Document.Footnote(note.label(), blocks(note.blocks()), note.lines()))
                .toList()));
  }

  private Yaml text(Yaml value, boolean form) {
    if (value instanceof Yaml.Sequence list) {
      return new Yaml.Sequence(
          list.values().stream().map(each -> text(each, form)).toList(), list.place());
    }
    if (value instanceof Yaml.Mapping below) {
      Map<String, Yaml.Entry> entries = new LinkedHashMap<>();
      below
          .entries()
          .forEach(
              (key, entry) ->
                  entries.put(key, new Yaml.Entry(entry.key(), text(entry.value(), form))));
      return new Yaml.Mapping(entries, below.place());
    }
    return value instanceof Yaml.Scalar scalar
        ? new Yaml.Scalar(form ? letters(scalar.text()) : of(scalar.text(), tag), scalar.place())
        : value;
  }

  private List<Block> blocks(List<Block> blocks) {
    return Walk.map(
        blocks,
        paragraph -> new Block.Paragraph(unit(paragraph.unit()), paragraph.tight()),
        this::unit);
  }

  private Unit unit(Unit unit) {
    if (Words.none(unit.text())) {
      return unit;
    }
    List<Inline> content = new ArrayList<>(inlines(unit.content()));
    // A picture by itself stays one.
    if (tag.equals("en-XA") && !(content.size() == 1 && content.get(0) instanceof Inline.Image)) {
      content.add(0, new Inline.Text("["));
      content.add(new Inline.Text(padding(unit.text()) + "]"));
    }
    return new Unit(
        unit.kind(), of(unit.text(), tag), content, unit.place(), unit.id(), unit.translation());
  }

  private List<Inline> inlines(List<Inline> content) {
    List<Inline> changed = new ArrayList<>(content.size());
    for (Inline inline : content) {
      if (inline instanceof Inline.Text text) {
        changed.add(new Inline.Text(written(text.value())));
      } else if (inline instanceof Inline.Emphasis emphasis) {
        changed.add(new Inline.Emphasis(inlines(emphasis.content())));
      } else if (inline instanceof Inline.Strong strong) {
        changed.add(new Inline.Strong(inlines(strong.content())));
      } else if (inline instanceof Inline.Strikethrough struck) {
        changed.add(new Inline.Strikethrough(inlines(struck.content())));
      } else if (inline instanceof Inline.Link link) {
        changed.add(new Inline.Link(link.target(), link.title(), linkText(link), link.place()));
      } else if (inline instanceof Inline.Image image) {
        changed.add(
            new Inline.Image(
                image.target(),
                image.title() == null ? null : of(image.title(), tag),
                of(image.alt(), tag),
                image.place()));
      } else {
        changed.add(inline);
      }
    }
    return changed;
  }

  /** A figure stays what its fact says, in the digits of the language. */
  private List<Inline> linkText(Inline.Link link) {
    BigDecimal value =
        link.target().startsWith("fact:")
            ? values.get(folder + "facts/" + link.target().substring("fact:".length()) + ".md")
            : null;
    return value == null
        ? inlines(link.content())
        : List.of(new Inline.Text(numbers.format(value)));
  }

  /** ICU's patterns: what stands in an even depth of braces is text. */
  private SourceFile strings(SourceFile source) {
    return new SourceFile(
        source.tree(),
        "translations/" + tag + "/" + source.tree(),
        source.header(),
        (Yaml.Mapping) patterns(source.keys()),
        source.body());
  }

  private Yaml patterns(Yaml value) {
    if (value instanceof Yaml.Mapping mapping) {
      Map<String, Yaml.Entry> entries = new LinkedHashMap<>();
      mapping
          .entries()
          .forEach(
              (key, entry) ->
                  entries.put(
                      key,
                      SAME.contains(key)
                          ? entry
                          : new Yaml.Entry(entry.key(), patterns(entry.value()))));
      return new Yaml.Mapping(entries, mapping.place());
    }
    return value instanceof Yaml.Scalar scalar
        ? new Yaml.Scalar(pattern(scalar.text()), scalar.place())
        : value;
  }

  private String pattern(String pattern) {
    StringBuilder out = new StringBuilder();
    int depth = 0;
    int start = 0;
    for (int i = 0; i <= pattern.length(); i++) {
      char c = i < pattern.length() ? pattern.charAt(i) : '{';
      if (c == '{' || c == '}' || c == '#') {
        String piece = pattern.substring(start, i);
        out.append(depth % 2 == 0 ? written(piece) : piece);
        if (i < pattern.length()) {
          out.append(c);
        }
        depth += c == '{' ? 1 : c == '}' ? -1 : 0;
        start = i + 1;
      }
    }
    return out.toString();
  }

  private String written(String text) {
    return tag.equals("en-XA") ? letters(text) : overridden(text);
  }

  private String letters(String text) {
    return tag.equals("en-XA") ? accented(text) : text;
  }

  /**
   * The pseudo-translation of a text.
   *
   * @param tag one of {@link #TAGS}
   */
  public static String of(String text, String tag) {
    return tag.equals("en-XA") ? "[" + accented(text) + padding(text) + "]" : overridden(text);
  }

  private static String accented(String text) {
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      int at = PLAIN.indexOf(text.charAt(i));
      out.append(at < 0 ? text.charAt(i) : ACCENTED.charAt(at));
    }
    return out.toString();
  }

  private static String padding(String text) {
    int length = Math.min(PADDING.length(), text.length() / 3);
    return length == 0 ? "" : " " + PADDING.substring(0, length).strip();
  }

  /** Turns the words around, as Unicode's override does; figures keep their order. */
  private static String overridden(String text) {
    StringBuilder out = new StringBuilder(text.length() + 8);
    boolean open = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean turn = Character.isLetter(c) || (open && !Character.isDigit(c));
      if (turn != open) {
        out.append(turn ? OVERRIDE : POP);
        open = turn;
      }
      out.append(c);
    }
    return open ? out.append(POP).toString() : out.toString();
  }
}
