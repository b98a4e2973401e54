/** What is written of an episode when it is closed. */
@NullMarked
package dev.maillon.activities.closing;

import org.jspecify.annotations.NullMarked;
