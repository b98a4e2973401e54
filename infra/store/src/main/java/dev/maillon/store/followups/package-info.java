/** Follow-ups that wait, and those that nobody took. */
@NullMarked
package dev.maillon.store.followups;

import org.jspecify.annotations.NullMarked;
