/** The local server. */
@NullMarked
package dev.lesart.serve;

import org.jspecify.annotations.NullMarked;
