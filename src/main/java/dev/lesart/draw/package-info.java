/** Pictures as SVG, in units of their own; knows no language and no page. */
@NullMarked
package dev.lesart.draw;

import org.jspecify.annotations.NullMarked;
