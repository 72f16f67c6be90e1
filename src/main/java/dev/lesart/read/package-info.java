/** Files to sources: text, YAML and front matter, each with its place. */
@NullMarked
package dev.lesart.read;

import org.jspecify.annotations.NullMarked;
