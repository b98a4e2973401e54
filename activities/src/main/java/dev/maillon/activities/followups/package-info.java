/** What listens to a conversation's events. */
@NullMarked
package dev.maillon.activities.followups;

import org.jspecify.annotations.NullMarked;
