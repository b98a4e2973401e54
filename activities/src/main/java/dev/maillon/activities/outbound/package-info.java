/** The way out for everything that goes where a catalog, a message or an answer says: to the internet, and not inside of a network. */
@NullMarked
package dev.maillon.activities.outbound;

import org.jspecify.annotations.NullMarked;
