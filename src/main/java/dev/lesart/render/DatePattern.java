package dev.lesart.render;

import java.util.ArrayList;
import java.util.List;

/**
 * A CLDR date pattern of day, month and year ("d. MMMM y") that can leave one of them out. What
 * stands between two fields goes with the one left out: "MMMM y", "d. MMMM".
 *
 * @param fields d, M (MM) or MMMM, y
 * @param literals one before each field and one after the last
 */
record DatePattern(List<String> fields, List<String> literals) {

  /** What is filled in. */
  record Fields(String year, String monthName, String month, String day) {}

  static DatePattern of(String pattern) {
    List<String> fields = new ArrayList<>();
    List<String> literals = new ArrayList<>();
    StringBuilder literal = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < pattern.length(); i++) {
      char c = pattern.charAt(i);
      if (c == '\'') {
        boolean doubled = i + 1 < pattern.length() && pattern.charAt(i + 1) == '\'';
        if (doubled) {
          literal.append(c);
          i++;
        } else {
          quoted = !quoted;
        }
      } else if (quoted || !isField(c)) {
        literal.append(c);
      } else {
        int end = i;
        while (end < pattern.length() && pattern.charAt(end) == c) {
          end++;
        }
        literals.add(literal.toString());
        literal.setLength(0);
        fields.add(pattern.substring(i, end));
        i = end - 1;
      }
    }
    literals.add(literal.toString());
    return new DatePattern(List.copyOf(fields), List.copyOf(literals));
  }

  DatePattern without(char field) {
    int at = 0;
    while (at < fields.size() && fields.get(at).charAt(0) != field) {
      at++;
    }
    if (at == fields.size()) {
      return this;
    }
    List<String> fields = new ArrayList<>(this.fields);
    List<String> literals = new ArrayList<>(this.literals);
    fields.remove(at);
    if (at == 0) {
      literals.remove(1);
      literals.set(0, "");
    } else if (at == fields.size()) {
      literals.remove(at + 1);
      literals.set(at, withoutPreposition(literals.get(at)));
    } else {
      literals.remove(at + 1);
    }
    return new DatePattern(List.copyOf(fields), List.copyOf(literals));
  }

  boolean endsWithYear() {
    return fields.get(fields.size() - 1).charAt(0) == 'y';
  }

  /** What belongs to the number of the day: German "14.", Japanese "14日". */
  String daySuffix() {
    for (int i = 0; i < fields.size(); i++) {
      if (fields.get(i).charAt(0) == 'd') {
        return withoutPreposition(literals.get(i + 1)).replace(",", "");
      }
    }
    return "";
  }

  String format(Fields values) {
    return format(values, values.day);
  }

  /** With something else for the day. */
  String format(Fields values, String day) {
    StringBuilder out = new StringBuilder(literals.get(0));
    for (int i = 0; i < fields.size(); i++) {
      String field = fields.get(i);
      out.append(
              switch (field.charAt(0)) {
                case 'd' -> day;
                case 'y' -> values.year;
                default -> field.length() > 2 ? values.monthName : values.month;
              })
          .append(literals.get(i + 1));
    }
    return out.toString();
  }

  /** What stands directly after a field; a word on its own leads to the next field. */
  private static String withoutPreposition(String literal) {
    int end = 0;
    while (end < literal.length() && !Character.isWhitespace(literal.charAt(end))) {
      end++;
    }
    return literal.substring(0, end);
  }

  private static boolean isField(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }
}
