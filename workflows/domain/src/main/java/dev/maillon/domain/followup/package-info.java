/** Follow-ups that may have to wait for one another. */
@NullMarked
package dev.maillon.domain.followup;

import org.jspecify.annotations.NullMarked;
