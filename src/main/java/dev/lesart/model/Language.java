package dev.lesart.model;

/**
 * A language of the site.
 *
 * @param tag BCP 47
 * @param direction {@code ltr} or {@code rtl}, as in HTML's {@code dir}
 * @param name its name in the language itself: Deutsch, English, العربية
 * @param digits numbering system by its BCP 47 {@code nu} key: latn, arab
 * @param locale BCP 47: how dates and numbers are written, such as ar-SY for the Levant's names of
 *     the months; the tag itself where the site does not say
 * @param publish the share of a page, from 0 to 1, that must be translated for it to be listed
 */
public record Language(
    String tag, String direction, String name, String digits, String locale, double publish) {
  /** A language all of whose pages are listed. */
  public Language(String tag, String direction, String name, String digits, String locale) {
    this(tag, direction, name, digits, locale, 0);
  }
}
