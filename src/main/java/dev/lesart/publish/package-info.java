/** What is published beside and around pages, and whether all of it holds together. */
@NullMarked
package dev.lesart.publish;

import org.jspecify.annotations.NullMarked;
