/** Which conversations have pending work that no run may be doing. */
@NullMarked
package dev.maillon.store.healing;

import org.jspecify.annotations.NullMarked;
