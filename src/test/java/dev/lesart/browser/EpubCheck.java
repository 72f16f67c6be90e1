package dev.lesart.browser;

import java.io.File;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * EPUBCheck, in this process but with classes of its own: it runs on versions of libraries, and on
 * services, that the Nu HTML Checker has as well.
 */
final class EpubCheck {
  /** One for all books, for it takes long to read its schemas. */
  private static final ClassLoader OWN =
      new URLClassLoader(classPath(), ClassLoader.getPlatformClassLoader());

  private EpubCheck() {}

  /** What it says of a book, in JSON; of usage as well. */
  static String check(Path book) throws IOException {
    Path report = Files.createTempFile("epubcheck", ".json");
    ClassLoader before = Thread.currentThread().getContextClassLoader();
    try {
      Thread.currentThread().setContextClassLoader(OWN);
      Class<?> tool = OWN.loadClass("com.adobe.epubcheck.tool.EpubChecker");
      String[] arguments = {book.toString(), "--usage", "--quiet", "--json", report.toString()};
      tool.getMethod("run", String[].class)
          .invoke(tool.getConstructor().newInstance(), (Object) arguments);
      return Files.readString(report);
    } catch (ReflectiveOperationException changed) {
      throw new IllegalStateException(changed);
    } finally {
      Thread.currentThread().setContextClassLoader(before);
      Files.delete(report);
    }
  }

  private static URL[] classPath() {
    List<URL> jars = new ArrayList<>();
    for (String part : System.getProperty("java.class.path").split(File.pathSeparator)) {
      Path jar = Path.of(part);
      if (part.endsWith(".jar")
          && !jar.toString().replace('\\', '/').contains("/nu/validator/validator/")) {
        jars.add(url(jar));
      }
    }
    return jars.toArray(URL[]::new);
  }

  private static URL url(Path jar) {
    try {
      return jar.toUri().toURL();
    } catch (MalformedURLException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
