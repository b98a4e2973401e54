/** Who looks for what a lost run has left behind. */
@NullMarked
package dev.maillon.activities.healing;

import org.jspecify.annotations.NullMarked;
