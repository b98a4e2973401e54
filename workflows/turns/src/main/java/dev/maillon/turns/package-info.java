/** A turn of a conversation: the workflow and what goes in and comes out of it. */
@NullMarked
package dev.maillon.turns;

import org.jspecify.annotations.NullMarked;
