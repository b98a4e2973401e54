/** The steps of a turn: one activity interface a capability, one record in, one record out. */
@NullMarked
package dev.maillon.turns.step;

import org.jspecify.annotations.NullMarked;
