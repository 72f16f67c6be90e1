package dev.lesart.resolve;

import dev.lesart.model.Localized;
import dev.lesart.model.Problem;
import dev.lesart.model.Said;
import dev.lesart.read.Keys;
import dev.lesart.read.SourceFile;
import dev.lesart.read.Sources;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * One file in all its languages: data comes from the source, texts from each.
 *
 * @param data the source's keys
 * @param texts the keys of every language, the source's among them
 */
record Versions(
    SourceFile source, Keys data, String sourceTag, NavigableMap<String, Version> texts) {
  private static final String ALLOW = "allow";

  /** The file in one language. */
  record Version(String language, SourceFile file, Keys keys, String sourceTag) {
    /** A text key, "" where there is none. */
    Said said(String key) {
      return new Said(written(key), keys.text(key));
    }

    /**
     * A text key that must be there.
     *
     * @param example what could stand there
     */
    Said said(String key, String example) {
      return new Said(written(key), keys.text(key, example));
    }

    private String written(String key) {
      return file.untranslated().contains(key) ? sourceTag : language;
    }
  }

  /** Makes a text of a version; called for the source first. */
  interface Reading<T> {
    T read(Version version);
  }

  /**
   * Collects the versions of a file and checks which keys they hold.
   *
   * @param textKeys the keys that every version may hold
   * @param dataKeys the keys that only the source may hold
   */
  static Versions of(
      SourceFile source,
      Sources sources,
      String sourceTag,
      Set<String> textKeys,
      Set<String> dataKeys,
      Consumer<Problem> problems) {
    Keys data = keys(source, problems);
    if (source.header() != SourceFile.Header.JBAKE) {
      data.allow(SettingsFile.union(textKeys, dataKeys));
    }
    NavigableMap<String, Version> texts = new TreeMap<>();
    texts.put(sourceTag, new Version(sourceTag, source, data, sourceTag));
    sources
        .translations()
        .forEach(
            (tag, files) -> {
              SourceFile file = files.get(source.tree());
              if (file != null) {
                Keys keys = keys(file, problems).allowTexts(textKeys, dataKeys);
                texts.putIfAbsent(tag, new Version(tag, file, keys, sourceTag));
              }
            });
    return new Versions(source, data, sourceTag, texts);
  }

  /** The keys of a file; which rules it may break is no matter of what it says. */
  private static Keys keys(SourceFile file, Consumer<Problem> problems) {
    Keys keys = new Keys(file.keys(), problems);
    return file.tree().endsWith(".md") ? keys.without(ALLOW) : keys;
  }

  Version sourceVersion() {
    return new Version(sourceTag, source, data, sourceTag);
  }

  /** The version in a language; the source where there is no translation. */
  Version in(String tag) {
    return texts.getOrDefault(tag, sourceVersion());
  }

  /**
   * The file's text in every language that has one.
   *
   * @param name the key without which there is no translation
   */
  <T> Localized<T> localized(String name, Reading<T> reading) {
    NavigableMap<String, T> read = new TreeMap<>();
    texts.forEach(
        (tag, version) -> {
          if (!version.file().untranslated().contains(name)) {
            read.put(tag, reading.read(version));
          }
        });
    return new Localized<>(sourceTag, read);
  }
}
