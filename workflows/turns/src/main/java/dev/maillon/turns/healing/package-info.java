/** What looks for work that a lost run has left behind. */
@NullMarked
package dev.maillon.turns.healing;

import org.jspecify.annotations.NullMarked;
