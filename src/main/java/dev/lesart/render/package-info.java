/** The only package that knows FreeMarker: page models and the HTML of documents. */
@NullMarked
package dev.lesart.render;

import org.jspecify.annotations.NullMarked;
