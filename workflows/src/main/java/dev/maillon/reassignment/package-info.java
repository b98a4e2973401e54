/** A person leaves, and all that they have goes to others. */
@NullMarked
package dev.maillon.reassignment;

import org.jspecify.annotations.NullMarked;
