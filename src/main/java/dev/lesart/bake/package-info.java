/** The only package that knows JBake: crawl, store, render, copy. */
@NullMarked
package dev.lesart.bake;

import org.jspecify.annotations.NullMarked;
