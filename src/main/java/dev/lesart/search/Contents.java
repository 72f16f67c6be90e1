package dev.lesart.search;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * What the index of a language holds: its pages in their order, and what stands in which part.
 * Parts are counted through all pages, from 0.
 */
public final class Contents {
  private final List<Paged> pages;
  private final Postings words;
  private final Postings mentions;

  /** A page; the rest of what is known of it is in the postings. */
  record Paged(String id, String slug, List<Entered.Heading> parts) {
    static Paged of(Entered page) {
      return new Paged(page.id(), page.slug(), page.parts());
    }
  }

  Contents(List<Paged> pages, Postings words, Postings mentions) {
    this.pages = List.copyOf(pages);
    this.words = words;
    this.mentions = mentions;
  }

  /** Those of all pages that are listed in a language. */
  public static Contents of(List<Entered> pages) {
    List<Integer> counts = pages.stream().map(page -> page.parts().size()).toList();
    return new Contents(
        pages.stream().map(Paged::of).toList(),
        Postings.of(pages.stream().map(Entered::words).toList(), counts),
        Postings.of(pages.stream().map(Entered::mentions).toList(), counts));
  }

  /**
   * The same with one page exchanged.
   *
   * @throws IllegalArgumentException if there is no page of that id
   */
  public Contents with(Entered page) {
    List<Paged> changed = new ArrayList<>(pages);
    int first = 0;
    for (int i = 0; i < pages.size(); i++) {
      int before = pages.get(i).parts().size();
      if (pages.get(i).id().equals(page.id())) {
        changed.set(i, Paged.of(page));
        int after = page.parts().size();
        return new Contents(
            changed,
            words.with(first, before, after, page.words()),
            mentions.with(first, before, after, page.mentions()));
      }
      first += before;
    }
    throw new IllegalArgumentException(page.id());
  }

  List<Paged> pages() {
    return pages;
  }

  Postings words() {
    return words;
  }

  Postings mentions() {
    return mentions;
  }

  /** Writes all of it, to be read by {@link #read}. */
  public void write(DataOutputStream out) throws IOException {
    out.writeInt(pages.size());
    for (Paged page : pages) {
      out.writeUTF(page.id());
      out.writeUTF(page.slug());
      out.writeInt(page.parts().size());
      for (Entered.Heading part : page.parts()) {
        out.writeUTF(part.anchor());
        out.writeUTF(part.text());
      }
    }
    words.write(out);
    mentions.write(out);
  }

  /**
   * Reads what was written.
   *
   * @throws IOException also where it is broken
   */
  public static Contents read(DataInputStream in) throws IOException {
    List<Paged> pages = new ArrayList<>();
    for (int i = in.readInt(); i > 0; i--) {
      String id = in.readUTF();
      String slug = in.readUTF();
      List<Entered.Heading> parts = new ArrayList<>();
      for (int j = in.readInt(); j > 0; j--) {
        parts.add(new Entered.Heading(in.readUTF(), in.readUTF()));
      }
      pages.add(new Paged(id, slug, parts));
    }
    return new Contents(pages, Postings.read(in), Postings.read(in));
  }

  /** Whether there is a page of an explainer. */
  public boolean has(String id) {
    return pages.stream().anyMatch(page -> page.id().equals(id));
  }
}
