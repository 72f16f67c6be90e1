/** Pictures as SVG: charts and maps. */
@NullMarked
package dev.lesart.draw;

import org.jspecify.annotations.NullMarked;
