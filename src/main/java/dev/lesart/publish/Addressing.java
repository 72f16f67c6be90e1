package dev.lesart.publish;

import dev.lesart.publish.Finding.Fault;
import dev.lesart.publish.Reference.Manner;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Tells which file of a baked site an address is, as hosts do: that of a folder is its index. */
final class Addressing {
  private static final String INDEX = "index.html";
  private static final String NOT_FOUND = "404.html";
  private static final Pattern WEB = Pattern.compile("(?i)(https?:|//).*", Pattern.DOTALL);
  private static final Pattern SCHEME = Pattern.compile("(?i)[a-z][a-z0-9+.-]*:.*", Pattern.DOTALL);

  private final String base;

  /** From the host's root, beginning and ending in a slash. */
  private final String path;

  private final NavigableSet<String> files;

  /**
   * @param base where the site lies, ending in a slash
   * @param files from its root
   */
  Addressing(String base, NavigableSet<String> files) {
    this.base = base;
    this.path = base.substring(base.indexOf('/', base.indexOf("://") + 3));
    this.files = files;
  }

  /**
   * Where a reference leads.
   *
   * @param file from the site's root; "" where that is no file of the site
   * @param fragment as written; "" where there is none
   * @param elsewhere whether it is an address of another site
   */
  record Aim(String file, String fragment, Optional<Fault> fault, boolean elsewhere) {
    private static final Aim ELSEWHERE = new Aim("", "", Optional.empty(), true);

    /** An address that is not of the web, such as one of mail. */
    private static final Aim NOWHERE = new Aim("", "", Optional.empty(), false);

    private static Aim at(Fault fault) {
      return new Aim("", "", Optional.of(fault), false);
    }

    private Aim but(Fault fault) {
      return new Aim(file, fragment, this.fault.or(() -> Optional.of(fault)), elsewhere);
    }

    /** As browsers look for it; {@code #top} is the top of any page. */
    boolean isOneOf(Set<String> ids) {
      return ids.contains(fragment) || ids.contains(decoded(fragment)) || fragment.equals("top");
    }
  }

  /**
   * Where a reference leads.
   *
   * @param from the file in which it stands
   */
  Aim aim(String from, Reference reference) {
    String target = reference.target();
    Manner manner = reference.manner();
    if (target.startsWith(base) || base.equals(target + "/")) {
      return within("", target.substring(Math.min(base.length(), target.length())), manner);
    } else if (manner == Manner.OWN) {
      return Aim.at(Fault.OUTSIDE_BASE);
    } else if (WEB.matcher(target).matches()) {
      return Aim.ELSEWHERE;
    } else if (SCHEME.matcher(target).matches()) {
      return Aim.NOWHERE;
    } else if (target.startsWith("/")) {
      if (!target.startsWith(path)) {
        return Aim.at(Fault.OUTSIDE_BASE);
      }
      Aim aim = within("", target.substring(path.length()), manner);
      return from.endsWith(".html") && !from.equals(NOT_FOUND) ? aim.but(Fault.FROM_ROOT) : aim;
    } else if (path(target).isEmpty()) {
      return new Aim(from, fragment(target), Optional.empty(), false);
    }
    Aim aim = within(from.substring(0, from.lastIndexOf('/') + 1), target, manner);
    if (from.equals(NOT_FOUND)) {
      return aim.but(Fault.RELATIVE);
    }
    return manner == Manner.LINK && path(target).endsWith("/") ? aim.but(Fault.FOLDER) : aim;
  }

  /**
   * @param folder where the target starts from: "" or ending in a slash
   */
  private Aim within(String folder, String target, Manner manner) {
    Deque<String> steps = new ArrayDeque<>();
    String name = folder + decoded(path(target));
    for (String step : name.split("/", -1)) {
      if (step.equals("..")) {
        if (steps.pollLast() == null) {
          return Aim.at(Fault.ABOVE_ROOT);
        }
      } else if (!step.isEmpty() && !step.equals(".")) {
        steps.add(step);
      }
    }
    String file = String.join("/", steps);
    boolean isFolder = name.isEmpty() || name.matches("(?:.*/)?\\.{0,2}");
    if (isFolder) {
      String inside = file.isEmpty() ? "" : file + "/";
      if (manner == Manner.PLACE && !files.contains(inside + INDEX) && !in(inside).isEmpty()) {
        return Aim.NOWHERE;
      }
      file = inside + INDEX;
    }
    return files.contains(file)
        ? new Aim(file, fragment(target), Optional.empty(), false)
        : Aim.at(Fault.NO_FILE);
  }

  /** The files that a text of a script may mean. */
  Set<String> hinted(String from, String text) {
    Aim aim = aim(from, new Reference(text, Manner.ADDRESS));
    if (!aim.file().isEmpty() || !text.endsWith("/")) {
      return aim.file().isEmpty() ? Set.of() : Set.of(aim.file());
    }
    return in(from.substring(0, from.lastIndexOf('/') + 1) + text);
  }

  /** Whether a pattern, from the host's root or the site's, fits a file or its folder. */
  boolean fits(String pattern) {
    String from =
        pattern.startsWith(path) ? pattern.substring(path.length()) : pattern.substring(1);
    Pattern fitting =
        Pattern.compile(
            "\\Q" + from.replace("\\E", "").replace("*", "\\E.*\\Q") + "\\E", Pattern.DOTALL);
    return files.stream()
        .anyMatch(
            file ->
                fitting.matcher(file).matches()
                    || (file.endsWith(INDEX)
                        && fitting
                            .matcher(file.substring(0, file.length() - INDEX.length()))
                            .matches()));
  }

  private NavigableSet<String> in(String folder) {
    return files.subSet(folder, false, folder + Character.MAX_VALUE, false);
  }

  private static String path(String target) {
    return target.split("[?#]", 2)[0];
  }

  private static String fragment(String target) {
    int hash = target.indexOf('#');
    return hash < 0 ? "" : target.substring(hash + 1);
  }

  private static String decoded(String written) {
    try {
      return URLDecoder.decode(written.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException malformed) {
      return written;
    }
  }
}
