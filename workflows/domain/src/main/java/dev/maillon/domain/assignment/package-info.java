/** Who gets a conversation: rotation, and the choice of a member. */
@NullMarked
package dev.maillon.domain.assignment;

import org.jspecify.annotations.NullMarked;
