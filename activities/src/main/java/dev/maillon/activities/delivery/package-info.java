/** Replies on their way to the gateway. */
@NullMarked
package dev.maillon.activities.delivery;

import org.jspecify.annotations.NullMarked;
