package dev.lesart.search;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What the index of a language holds: its pages in their order, and what stands in which part.
 * Parts are counted through all pages, from 0.
 */
public record Contents(List<Paged> pages, Postings words, Postings mentions) {
  /**
   * A page; the rest of what is known of it is in the postings.
   *
   * @param parts how many it has
   * @param script what the script says of it
   * @param texts of its parts, where the script has them, too
   */
  record Paged(String id, int parts, Packed script, Packed texts) {
    static Paged of(Entered page) {
      return new Paged(page.id(), page.parts(), page.script(), page.texts());
    }
  }

  public Contents {
    pages = List.copyOf(pages);
  }

  /**
   * Those of all pages that are listed in a language.
   *
   * @param index that they were entered in
   */
  static Contents of(List<Entered> pages, Index index) {
    int[] firsts = new int[pages.size()];
    for (int i = 1; i < firsts.length; i++) {
      firsts[i] = firsts[i - 1] + pages.get(i - 1).parts();
    }
    return new Contents(
        pages.stream().map(Paged::of).toList(),
        Postings.of(pages.stream().map(Entered::words).toList(), firsts, index.words()),
        Postings.of(pages.stream().map(Entered::mentions).toList(), firsts, index.mentions()));
  }

  /**
   * The same with some pages exchanged: those of their ids, which are there.
   *
   * @param index that they were entered in
   */
  Contents with(List<Entered> exchanged, Index index) {
    Map<String, Entered> byId = new HashMap<>();
    exchanged.forEach(page -> byId.put(page.id(), page));
    List<Paged> now = new ArrayList<>(pages);
    List<Entered> come = new ArrayList<>();
    List<Changes.Change> list = new ArrayList<>();
    int first = 0;
    for (int i = 0; i < pages.size(); i++) {
      int before = pages.get(i).parts();
      Entered page = byId.get(pages.get(i).id());
      if (page != null) {
        now.set(i, Paged.of(page));
        come.add(page);
        list.add(new Changes.Change(first, before, page.parts()));
      }
      first += before;
    }
    Changes changes = new Changes(list);
    return new Contents(
        now,
        words.with(come.stream().map(Entered::words).toList(), changes, index.words()),
        mentions.with(come.stream().map(Entered::mentions).toList(), changes, index.mentions()));
  }

  /** Writes all of it, to be read by {@link #read}. */
  public void write(DataOutputStream out) throws IOException {
    out.writeInt(pages.size());
    for (Paged page : pages) {
      out.writeUTF(page.id());
      out.writeInt(page.parts());
      page.script().write(out);
      page.texts().write(out);
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
      pages.add(new Paged(in.readUTF(), in.readInt(), Packed.read(in), Packed.read(in)));
    }
    return new Contents(pages, Postings.read(in), Postings.read(in));
  }

  /** The explainers that have a page. */
  public Set<String> ids() {
    return pages.stream().map(Paged::id).collect(Collectors.toSet());
  }
}
