/** Load over the HTTP API, as a messaging gateway makes it, and what it cost whom. */
@NullMarked
package dev.maillon.bench.load;

import org.jspecify.annotations.NullMarked;
