/** What flows through the build: records only, of the JDK only. */
@NullMarked
package dev.lesart.model;

import org.jspecify.annotations.NullMarked;
