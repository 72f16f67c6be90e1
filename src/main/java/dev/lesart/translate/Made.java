package dev.lesart.translate;

import dev.lesart.translate.Alignment.Ref;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A target unit while it is paired. */
final class Made {
  final String file;
  final int index;
  final Target target;
  final String hash;

  /** What is recorded of it. */
  @Nullable Known known;

  /** Whether it may be the translation of a source that nobody has seen before. */
  boolean fresh = true;

  /** Whether the translator added it: it is the translation of nothing. */
  boolean added;

  Made(String file, int index, Target target) {
    this.file = file;
    this.index = index;
    this.target = target;
    this.hash = Words.hash(target.unit().text());
  }

  Ref ref() {
    return new Ref(file, index, target);
  }

  String hash() {
    return Original.key(target.unit().kind(), "") + hash;
  }

  /** Whether it is still to be found out where it comes from. */
  boolean free() {
    return known == null && !added;
  }

  boolean stands(List<Made> in) {
    return index < in.size() && in.get(index) == this;
  }
}
