@NullMarked
package dev.lesart.publish;

import org.jspecify.annotations.NullMarked;
