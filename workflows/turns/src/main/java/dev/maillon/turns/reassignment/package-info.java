/** A person leaves, and all that they have goes to others. */
@NullMarked
package dev.maillon.turns.reassignment;

import org.jspecify.annotations.NullMarked;
