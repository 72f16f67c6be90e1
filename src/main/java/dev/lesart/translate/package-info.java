/** Units of one language beside those of another. */
@NullMarked
package dev.lesart.translate;

import org.jspecify.annotations.NullMarked;
