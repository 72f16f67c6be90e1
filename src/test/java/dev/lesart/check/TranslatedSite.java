package dev.lesart.check;

import dev.lesart.model.Language;

/** The languages in which rules are tried. */
final class TranslatedSite {
  static final Language GERMAN = new Language("de", "ltr", "Deutsch", "latn", "de");
  static final Language ENGLISH = new Language("en", "ltr", "English", "latn", "en");
  static final Language ARABIC = new Language("ar", "rtl", "العربية", "latn", "ar");

  private TranslatedSite() {}
}
