/** Customers' files: where their bytes are, and what they are by their content. */
@NullMarked
package dev.maillon.media;

import org.jspecify.annotations.NullMarked;
