package dev.lesart.render;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A string of the templates in one language: an ICU MessageFormat, which is asked only where the
 * pattern is more than texts with arguments among them, or the argument a number. For many threads.
 */
final class Phrase {
  /** Of larger numbers, a site has too many to keep what is said with them. */
  private static final int KEPT = 1000;

  private final String pattern;
  private final Supplier<ULocale> locale;

  /** Texts, and numbers of arguments; null where the pattern is more than that. */
  private final @Nullable List<Object> parts;

  private final Map<Integer, String> numbers = new ConcurrentHashMap<>();
  private @Nullable MessageFormat format;

  Phrase(String pattern, Supplier<ULocale> locale) {
    this.pattern = pattern;
    this.locale = locale;
    this.parts = parts(pattern);
  }

  private static @Nullable List<Object> parts(String pattern) {
    if (pattern.indexOf('\'') >= 0) {
      return null;
    }
    List<Object> parts = new ArrayList<>();
    int done = 0;
    for (int open = pattern.indexOf('{'); open >= 0; open = pattern.indexOf('{', done)) {
      boolean digit =
          open + 2 < pattern.length()
              && pattern.charAt(open + 1) >= '0'
              && pattern.charAt(open + 1) <= '9'
              && pattern.charAt(open + 2) == '}';
      if (!digit || pattern.substring(done, open).indexOf('}') >= 0) {
        return null;
      }
      parts.add(pattern.substring(done, open));
      parts.add(pattern.charAt(open + 1) - '0');
      done = open + 3;
    }
    if (done > 0 && pattern.indexOf('}', done) >= 0) {
      return null;
    }
    parts.add(pattern.substring(done));
    return parts;
  }

  /**
   * The string with its arguments put in.
   *
   * @throws IllegalArgumentException if it is no valid pattern
   */
  String with(Object... arguments) {
    if (parts != null && parts.size() == 1) {
      return pattern;
    }
    if (arguments.length == 1
        && arguments[0] instanceof Integer number
        && number >= 0
        && number < KEPT) {
      String known = numbers.get(number);
      if (known == null) {
        known = formatted(arguments);
        numbers.put(number, known);
      }
      return known;
    }
    String joined = parts == null ? null : joined(parts, arguments);
    return joined == null ? formatted(arguments) : joined;
  }

  /** The parts in a row; null where an argument is not a text. */
  private static @Nullable String joined(List<Object> parts, Object... arguments) {
    StringBuilder out = new StringBuilder(64);
    for (Object part : parts) {
      if (part instanceof String text) {
        out.append(text);
      } else if (part instanceof Integer argument
          && argument < arguments.length
          && arguments[argument] instanceof String text) {
        out.append(text);
      } else {
        return null;
      }
    }
    return out.toString();
  }

  private synchronized String formatted(Object... arguments) {
    if (format == null) {
      format = new MessageFormat(pattern, locale.get());
    }
    return format.format(arguments);
  }
}
