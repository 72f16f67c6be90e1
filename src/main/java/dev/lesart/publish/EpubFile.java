package dev.lesart.publish;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.SortedMap;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Packs a book (EPUB 3.3, section 4.2), of the same files always the same bytes. */
final class EpubFile {
  static final String TYPE = "application/epub+zip";

  /** A zip knows no earlier year than 1980; on its first day, Java would add the time zone's. */
  private static final LocalDateTime TIME = LocalDateTime.of(1980, 2, 1, 0, 0);

  private EpubFile() {}

  static void write(Path path, SortedMap<String, byte[]> files) throws IOException {
    try (OutputStream out = Files.newOutputStream(path);
        ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
      zip.putNextEntry(plain("mimetype", TYPE.getBytes(StandardCharsets.US_ASCII)));
      zip.write(TYPE.getBytes(StandardCharsets.US_ASCII));
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        boolean compressed = file.getKey().matches(".*\\.(?:png|jpg|gif|webp)");
        zip.putNextEntry(compressed ? plain(file.getKey(), file.getValue()) : entry(file.getKey()));
        zip.write(file.getValue());
      }
    }
  }

  private static ZipEntry entry(String name) {
    ZipEntry entry = new ZipEntry(name);
    entry.setTimeLocal(TIME);
    return entry;
  }

  private static ZipEntry plain(String name, byte[] content) {
    ZipEntry entry = entry(name);
    CRC32 sum = new CRC32();
    sum.update(content);
    entry.setMethod(ZipEntry.STORED);
    entry.setSize(content.length);
    entry.setCrc(sum.getValue());
    return entry;
  }
}
