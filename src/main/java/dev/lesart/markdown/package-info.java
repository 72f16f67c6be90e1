/** The only package that knows flexmark: Markdown in, documents of units out. */
@NullMarked
package dev.lesart.markdown;

import org.jspecify.annotations.NullMarked;
