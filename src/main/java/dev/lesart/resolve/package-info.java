/** Sources to a Site: languages, links, terms and facts bound. */
@NullMarked
package dev.lesart.resolve;

import org.jspecify.annotations.NullMarked;
