/**
 * What the web and its machines read beside the pages, and the books: made from the site and from
 * its pages.
 */
@NullMarked
package dev.lesart.publish;

import org.jspecify.annotations.NullMarked;
