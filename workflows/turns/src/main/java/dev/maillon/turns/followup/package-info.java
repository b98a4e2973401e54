/** Follow-ups that Maillon runs itself: an event that is posted to a webhook. All others are workflows of somebody else. */
@NullMarked
package dev.maillon.turns.followup;

import org.jspecify.annotations.NullMarked;
