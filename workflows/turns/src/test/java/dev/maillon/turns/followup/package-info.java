@NullMarked
package dev.maillon.turns.followup;

import org.jspecify.annotations.NullMarked;
