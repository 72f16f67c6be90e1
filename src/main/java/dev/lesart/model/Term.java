package dev.lesart.model;

import java.util.ArrayList;
import java.util.List;

/**
 * A glossary term.
 *
 * @param exact whether its forms are matched in the case in which they are written
 * @param automatic whether its forms are linked without being marked
 */
public record Term(String id, boolean exact, boolean automatic, Localized<Text> texts) {
  public Term with(Localized<Text> texts) {
    return new Term(id, exact, automatic, texts);
  }

  /**
   * A written form.
   *
   * @param place where it is listed
   */
  public record Form(String text, Place place) {}

  /**
   * A term in one language.
   *
   * @param forms the term's other written forms
   * @param not contexts in which a form means something else
   * @param forbidden forms that no text should use
   * @param grammar gender and plural, "" where not given
   */
  public record Text(
      String term,
      List<Form> forms,
      List<String> not,
      List<String> forbidden,
      String grammar,
      Document definition,
      Place place) {
    public Text {
      forms = List.copyOf(forms);
      not = List.copyOf(not);
      forbidden = List.copyOf(forbidden);
    }

    /** Every way to write the term, the term itself first. */
    public List<String> written() {
      List<String> written = new ArrayList<>();
      written.add(term);
      forms.forEach(form -> written.add(form.text()));
      return written;
    }

    public Text with(Document definition) {
      return new Text(term, forms, not, forbidden, grammar, definition, place);
    }
  }
}
