/** What an agent decides to do. */
@NullMarked
package dev.maillon.activities.planning;

import org.jspecify.annotations.NullMarked;
