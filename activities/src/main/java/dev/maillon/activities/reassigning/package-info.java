/** How all conversations of a user are given to others. */
@NullMarked
package dev.maillon.activities.reassigning;

import org.jspecify.annotations.NullMarked;
