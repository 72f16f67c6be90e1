/** What a reader's search looks into: an index of each language, made from the pages. */
@NullMarked
package dev.lesart.search;

import org.jspecify.annotations.NullMarked;
