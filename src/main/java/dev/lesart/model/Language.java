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
 */
public record Language(String tag, String direction, String name, String digits, String locale) {}
