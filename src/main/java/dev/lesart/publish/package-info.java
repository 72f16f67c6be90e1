/** What a site is published as beside its pages: books, made of the pages. */
@NullMarked
package dev.lesart.publish;

import org.jspecify.annotations.NullMarked;
