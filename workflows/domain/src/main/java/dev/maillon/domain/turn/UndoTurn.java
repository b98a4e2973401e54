package dev.maillon.domain.turn;

import dev.maillon.domain.event.Actor;
import org.jspecify.annotations.Nullable;

/**
 * A person takes back what a turn has done.
 *
 * @param key digest of the Idempotency-Key; with the conversation's id it is the id of the undo's own turn
 * @param turnId of the turn to be undone
 * @param cause id of the event whose follow-up does this
 */
public record UndoTurn(
        String key, Actor actor, String turnId, @Nullable String cause) {}
