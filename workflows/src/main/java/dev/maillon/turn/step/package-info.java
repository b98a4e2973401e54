/** The steps of a turn: one activity interface a capability, one record in, one record out. */
@NullMarked
package dev.maillon.turn.step;

import org.jspecify.annotations.NullMarked;
