package dev.lesart.bake;

import dev.lesart.bake.Snapshot.Stamp;
import dev.lesart.model.Problem;
import dev.lesart.publish.Published;
import dev.lesart.render.Told;
import dev.lesart.resolve.Face;
import dev.lesart.search.Contents;
import dev.lesart.translate.Ends;
import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.CRC32;
import java.util.zip.CheckedOutputStream;

/**
 * A {@link Ledger} on the disk, which may be deleted at any time: a file of the build, and one of
 * the search indexes. What is broken counts as not there.
 */
public final class LedgerFile {
  private static final String BUILD = "build";
  private static final String INDEXES = "indexes";

  private final Path folder;
  private final String key;

  /**
   * @param folder where it lies; need not be there
   * @param key what made the build; one made by anything else is not read
   */
  public LedgerFile(Path folder, String key) {
    this.folder = folder;
    this.key = key;
  }

  /** Whether it was written and not forgotten since. */
  public boolean exists() {
    return Files.exists(folder.resolve(BUILD));
  }

  /** The last build; empty if there was none, or nothing can be made of it. */
  public Optional<Ledger> read() {
    if (!exists()) {
      return Optional.empty();
    }
    try (DataInputStream in = in(BUILD)) {
      return in.readUTF().equals(key) ? Optional.of(ledger(in)) : Optional.empty();
    } catch (IOException | RuntimeException broken) {
      // It was cut off, or is of another time: the build does without.
      return Optional.empty();
    }
  }

  /** Deletes it before anything of the output is changed. */
  public void forget() throws IOException {
    Files.deleteIfExists(folder.resolve(BUILD));
  }

  /**
   * What a file holds; its checksum comes last.
   *
   * @throws IOException also where the checksum is another's
   */
  private DataInputStream in(String name) throws IOException {
    byte[] bytes = Files.readAllBytes(folder.resolve(name));
    CRC32 sum = new CRC32();
    int end = Math.max(0, bytes.length - Long.BYTES);
    sum.update(bytes, 0, end);
    if (end == 0 || ByteBuffer.wrap(bytes).getLong(end) != sum.getValue()) {
      throw new IOException("broken");
    }
    return new DataInputStream(new ByteArrayInputStream(bytes, 0, end));
  }

  private Ledger ledger(DataInputStream in) throws IOException {
    long build = in.readLong();
    Snapshot inputs = snapshot(in);
    Snapshot outputs = snapshot(in);
    NavigableMap<String, Ledger.Chapter> chapters = new TreeMap<>();
    for (int i = in.readInt(); i > 0; i--) {
      String tree = in.readUTF();
      String id = in.readUTF();
      Face face = Lazy.<Face>packed(bytes(in)).get();
      SortedMap<String, Ends> ends = Lazy.<SortedMap<String, Ends>>packed(bytes(in)).get();
      Set<String> pictures = new TreeSet<>(Lazy.<List<String>>packed(bytes(in)).get());
      Set<String> terms = new TreeSet<>(Lazy.<List<String>>packed(bytes(in)).get());
      Lazy<Told> told = Lazy.packed(bytes(in));
      Lazy<List<Published>> published = Lazy.packed(bytes(in));
      chapters.put(tree, new Ledger.Chapter(id, face, ends, pictures, terms, told, published));
    }
    long linking = in.readLong();
    SortedMap<String, Ends> shared = Lazy.<SortedMap<String, Ends>>packed(bytes(in)).get();
    SortedMap<String, String> digests = new TreeMap<>();
    for (int i = in.readInt(); i > 0; i--) {
      digests.put(in.readUTF(), in.readUTF());
    }
    List<Problem> problems = Lazy.<List<Problem>>packed(bytes(in)).get();
    DataInputStream indexes = in(INDEXES);
    if (indexes.readLong() != build) {
      throw new IOException("of another build");
    }
    return new Ledger(
        inputs,
        outputs,
        chapters,
        linking,
        shared,
        digests,
        problems,
        Lazy.from(() -> indexes(indexes)));
  }

  private static SortedMap<String, Contents> indexes(DataInputStream in) {
    try {
      SortedMap<String, Contents> indexes = new TreeMap<>();
      for (int i = in.readInt(); i > 0; i--) {
        indexes.put(in.readUTF(), Contents.read(in));
      }
      return indexes;
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  private static Snapshot snapshot(DataInputStream in) throws IOException {
    long taken = in.readLong();
    Map<String, Stamp> files = new HashMap<>();
    for (int i = in.readInt(); i > 0; i--) {
      files.put(in.readUTF(), new Stamp(in.readLong(), in.readLong(), in.readLong()));
    }
    return new Snapshot(files, taken);
  }

  private static byte[] bytes(DataInputStream in) throws IOException {
    return in.readNBytes(in.readInt());
  }

  /** Writes it; the indexes first, so that whatever is there belongs together. */
  public void write(Ledger ledger) throws IOException {
    Files.createDirectories(folder);
    long build = ledger.inputs().taken();
    write(
        INDEXES,
        out -> {
          out.writeLong(build);
          SortedMap<String, Contents> indexes = ledger.indexes().get();
          out.writeInt(indexes.size());
          for (Map.Entry<String, Contents> index : indexes.entrySet()) {
            out.writeUTF(index.getKey());
            index.getValue().write(out);
          }
        });
    write(BUILD, out -> write(ledger, build, out));
  }

  private void write(Ledger ledger, long build, DataOutputStream out) throws IOException {
    out.writeUTF(key);
    out.writeLong(build);
    write(ledger.inputs(), out);
    write(ledger.outputs(), out);
    out.writeInt(ledger.chapters().size());
    for (Map.Entry<String, Ledger.Chapter> each : ledger.chapters().entrySet()) {
      Ledger.Chapter chapter = each.getValue();
      out.writeUTF(each.getKey());
      out.writeUTF(chapter.id());
      write(Packing.bytes(chapter.face()), out);
      write(Packing.bytes(chapter.ends()), out);
      write(Packing.bytes(new ArrayList<>(chapter.pictures())), out);
      write(Packing.bytes(new ArrayList<>(chapter.terms())), out);
      write(chapter.told().packed(), out);
      write(chapter.published().packed(), out);
    }
    out.writeLong(ledger.linking());
    write(Packing.bytes(ledger.shared()), out);
    out.writeInt(ledger.digests().size());
    for (Map.Entry<String, String> digest : ledger.digests().entrySet()) {
      out.writeUTF(digest.getKey());
      out.writeUTF(digest.getValue());
    }
    write(Packing.bytes(ledger.problems()), out);
  }

  private static void write(Snapshot inputs, DataOutputStream out) throws IOException {
    out.writeLong(inputs.taken());
    out.writeInt(inputs.files().size());
    for (Map.Entry<String, Stamp> file : inputs.files().entrySet()) {
      out.writeUTF(file.getKey());
      out.writeLong(file.getValue().size());
      out.writeLong(file.getValue().modified());
      out.writeLong(file.getValue().digest());
    }
  }

  private static void write(byte[] bytes, DataOutputStream out) throws IOException {
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  /** Writes to a stream. */
  private interface Writer {
    void write(DataOutputStream out) throws IOException;
  }

  private void write(String name, Writer writer) throws IOException {
    Path file = folder.resolve(name);
    Path draft = folder.resolve(name + ".new");
    CRC32 sum = new CRC32();
    OutputStream summed = new CheckedOutputStream(Files.newOutputStream(draft), sum);
    try (DataOutputStream out = new DataOutputStream(new BufferedOutputStream(summed, 1 << 16))) {
      writer.write(out);
      out.flush();
      out.writeLong(sum.getValue());
    }
    Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
  }
}
