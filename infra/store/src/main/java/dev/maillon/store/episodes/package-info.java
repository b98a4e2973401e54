/** An episode as it is read by whoever summarises it. */
@NullMarked
package dev.maillon.store.episodes;

import org.jspecify.annotations.NullMarked;
