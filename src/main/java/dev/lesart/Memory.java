package dev.lesart;

import dev.lesart.bake.Ledger;
import dev.lesart.bake.LedgerFile;
import dev.lesart.bake.Output;
import dev.lesart.read.Digest;
import dev.lesart.read.SiteFolder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * What is known of the last build of a site: in a session it is at hand, else it lies in a file.
 */
final class Memory {
  private final SiteFolder folder;
  private final Output output;
  private @Nullable Ledger held;
  private boolean atHand;

  Memory(SiteFolder folder, Output output) {
    this.folder = folder;
    this.output = output;
  }

  /** Goes on from a build of the same session; null for its first. */
  void hold(@Nullable Ledger before) {
    held = before;
    atHand = before != null;
  }

  /** Whether no file is needed. */
  boolean isAtHand() {
    return atHand;
  }

  /** What is known now, but for what only the file knows. */
  @Nullable Ledger held() {
    return held;
  }

  /** What is known; null if nothing is. */
  @Nullable Ledger read() {
    if (held == null) {
      held = file().read().orElse(null);
    }
    return held;
  }

  /** From here on the output may change: should the build not end, nothing is known. */
  void forget() throws IOException {
    held = null;
    file().forget();
  }

  void write(Ledger ledger) {
    held = ledger;
    if (!atHand) {
      store(ledger);
    }
  }

  /** Sees to it that what a session knows lies in the file. */
  void keep(Ledger known) {
    if (!file().exists()) {
      store(known);
    }
  }

  private void store(Ledger ledger) {
    try {
      file().write(ledger);
    } catch (IOException unwritable) {
      // The site is built; the next build makes all of it anew.
    }
  }

  /** Two outputs of one site are two builds. */
  private LedgerFile file() {
    Path path = folder.path().relativize(output.path());
    String name = Digest.hex(path.toString().getBytes(StandardCharsets.UTF_8), 8);
    return new LedgerFile(folder.resolve("target/lesart/" + name), Generator.key());
  }
}
