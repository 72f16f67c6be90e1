/** The command line and the build: wiring, no logic. */
@NullMarked
package dev.lesart;

import org.jspecify.annotations.NullMarked;
