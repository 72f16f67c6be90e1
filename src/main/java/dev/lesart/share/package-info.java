/** The pictures by which other places show an explainer: drawn with the JDK alone. */
@NullMarked
package dev.lesart.share;

import org.jspecify.annotations.NullMarked;
