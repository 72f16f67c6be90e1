package dev.lesart.resolve;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The spelling of languages that have capitals and write each word on its own. */
final class CasedSpelling implements Spelling {
  private final Locale locale;
  private final boolean usual;

  CasedSpelling(Locale locale) {
    this.locale = locale;
    this.usual = !Set.of("tr", "az", "lt").contains(locale.getLanguage());
  }

  @Override
  public String small(String plain) {
    return key(plain);
  }

  /** What plain words that differ in case only have in common. */
  @Override
  public String key(String plain) {
    String lower = plain.toLowerCase(locale);
    return lower.indexOf('ß') < 0 ? lower : lower.replace("ß", "ss");
  }

  @Override
  public String identity(String plain) {
    return plain;
  }

  @Override
  public List<Reading> readings(String plain) {
    return List.of(Reading.of(plain));
  }

  /** The small letters of Turkish, Azeri and Lithuanian words depend on the letters around. */
  @Override
  public boolean isUsual() {
    return usual;
  }

  @Override
  public boolean accepts(Forms.Form form, List<Reading> read) {
    for (int i = 0; i < read.size(); i++) {
      if (!accepts(form.words().get(i), read.get(i).word(), form.isExact())) {
        return false;
      }
    }
    return true;
  }

  /**
   * Whether a word with the form's key is the form.
   *
   * <p>A form's capitals are meant: German "Front" is not "front", and "ein islamischer Staat" is
   * not the "Islamische Staat". Its small letters may be capital where any word's may: the first
   * one of a sentence ("Informelle Arbeitsteilung"), all of them in capitals ("FRONT"). An exact
   * form allows neither.
   */
  boolean accepts(String form, String plain, boolean exact) {
    if (form.equals(plain)) {
      return true;
    }
    return !exact && (plain.equals(capitalised(form)) || plain.equals(form.toUpperCase(locale)));
  }

  private String capitalised(String form) {
    int first = form.offsetByCodePoints(0, form.isEmpty() ? 0 : 1);
    return form.substring(0, first).toUpperCase(locale) + form.substring(first);
  }
}
