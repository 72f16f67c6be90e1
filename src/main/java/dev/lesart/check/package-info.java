/** The rules a Site must keep: one class a rule, problems out. */
@NullMarked
package dev.lesart.check;

import org.jspecify.annotations.NullMarked;
