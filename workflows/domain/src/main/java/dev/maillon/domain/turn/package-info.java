/** A turn: what is done with the messages that waited; its key, its record, its receipts and its end. */
@NullMarked
package dev.maillon.domain.turn;

import org.jspecify.annotations.NullMarked;
