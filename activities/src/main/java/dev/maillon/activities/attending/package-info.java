/** Long work inside of an activity, with heartbeats beside it. */
@NullMarked
package dev.maillon.activities.attending;

import org.jspecify.annotations.NullMarked;
