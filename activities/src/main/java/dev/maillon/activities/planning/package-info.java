/** What an agent decides to do, and what is done if none can answer. */
@NullMarked
package dev.maillon.activities.planning;

import org.jspecify.annotations.NullMarked;
