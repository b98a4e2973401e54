/** Files that a message names by a URL: fetched from hosts that the channel allows, and from nowhere inside of a network. */
@NullMarked
package dev.maillon.activities.fetching;

import org.jspecify.annotations.NullMarked;
