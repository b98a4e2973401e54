/** What looks for work that a lost run has left behind. */
@NullMarked
package dev.maillon.healing;

import org.jspecify.annotations.NullMarked;
