/** How a model is asked: what form its answers have, how they are read, and that a cancelled question stops. */
@NullMarked
package dev.maillon.activities.asking;

import org.jspecify.annotations.NullMarked;
