package dev.lesart.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What hosts make of the output: which files may be kept forever, and who is told so. */
@ExtendWith(Baking.class)
class HostingTest {
  private static final List<String> HASHED =
      List.of("icon.svg", "lesart.js", "offline.js", "search.js", "style.css", "words.js");

  /** The caching of files by their paths, as nginx.conf says it. */
  private static final Pattern NGINX = Pattern.compile("\"~(\\S+)\" \"([^\"]*immutable)\";");

  private static Set<String> files(BakedSite site) throws IOException {
    try (Stream<Path> files = Files.walk(site.folder())) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> site.folder().relativize(file).toString().replace('\\', '/'))
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }

  private static Set<String> hashed(BakedSite site) throws IOException {
    Set<String> names = new TreeSet<>();
    for (String name : HASHED) {
      names.add(site.asset(name).getFileName().toString());
    }
    return names;
  }

  @Test
  void nothing_lies_or_leads_to_under_a_name_without_digest(BakedSite site) throws IOException {
    assertThat(files(site)).containsAll(hashed(site)).doesNotContainAnyElementsOf(HASHED);
    Pattern reference = Pattern.compile("[\"'(]([^\"'()\\s]*\\.(?:css|js|svg))[\"')]");
    Pattern text = Pattern.compile(".*\\.(html|js|css|json|xml|webmanifest|svg)");
    int found = 0;
    for (String name : files(site)) {
      if (text.matcher(name).matches()) {
        Matcher references = reference.matcher(Files.readString(site.folder().resolve(name)));
        while (references.find()) {
          Path target = Path.of("/" + name).resolveSibling(references.group(1)).normalize();
          assertThat(HASHED).as(name).doesNotContain(target.toString().substring(1));
          found++;
        }
      }
    }
    assertThat(found).isGreaterThan(5 * site.pages().size());
  }

  @Test
  void headers_keep_exactly_the_files_with_a_digest(BakedSite site) throws IOException {
    String headers = Files.readString(site.folder().resolve("_headers"));
    assertThat(headers)
        .startsWith("/*\n  X-Content-Type-Options: nosniff\n  Referrer-Policy: no-referrer\n/")
        .contains("\n/sw.js\n  Cache-Control: no-cache\n");
    Matcher forever =
        Pattern.compile("/(\\S+)\n  Cache-Control: public, max-age=31536000, immutable\n")
            .matcher(headers);
    assertThat(forever.results().map(each -> each.group(1)))
        .containsExactlyElementsOf(hashed(site));
  }

  @Test
  void nginx_keeps_exactly_the_files_with_a_digest(BakedSite site) throws IOException {
    Matcher rule = NGINX.matcher(Files.readString(Path.of("src/hosting/nginx.conf")));
    assertThat(rule.find()).isTrue();
    Pattern forever = Pattern.compile(rule.group(1));
    assertThat(files(site).stream().filter(name -> forever.matcher("/" + name).find()))
        .containsExactlyElementsOf(hashed(site));
  }
}
