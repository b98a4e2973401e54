/** Which conversations owe something that no run may be paying. */
@NullMarked
package dev.maillon.store.healing;

import org.jspecify.annotations.NullMarked;
