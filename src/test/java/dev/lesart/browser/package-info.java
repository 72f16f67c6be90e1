/**
 * The baked site as a reader meets it: in a Chromium, by mouse, keyboard and touch, with and
 * without script. What is asserted is behaviour and geometry, never pixels. {@code Browsing} gives
 * a test the baked site and a reader.
 */
@NullMarked
package dev.lesart.browser;

import org.jspecify.annotations.NullMarked;
