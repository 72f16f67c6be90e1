package dev.lesart.read;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import org.jspecify.annotations.Nullable;

/** Says why the system would not do something with a file. */
public final class Failures {
  private Failures() {}

  /** A sentence. */
  public static String reason(IOException failed) {
    if (failed instanceof FileAlreadyExistsException exists) {
      return "Something that is no folder is in its place: " + exists.getFile() + ".";
    } else if (failed instanceof AccessDeniedException denied) {
      return "The system does not let it be written: " + denied.getFile() + ".";
    } else if (failed instanceof NoSuchFileException missing) {
      return "It is not there: " + missing.getFile() + ".";
    } else if (failed instanceof NotDirectoryException file) {
      return "It is no folder: " + file.getFile() + ".";
    }
    @Nullable String reason =
        failed instanceof FileSystemException system ? system.getReason() : failed.getMessage();
    return "The system says: " + (reason == null ? "no more than that" : reason) + ".";
  }
}
