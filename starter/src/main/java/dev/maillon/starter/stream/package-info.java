/** The event feed as server-sent events. */
@NullMarked
package dev.maillon.starter.stream;

import org.jspecify.annotations.NullMarked;
