package dev.maillon.turn;

import dev.maillon.action.Deed;
import dev.maillon.event.Actor;
import org.jspecify.annotations.Nullable;

/**
 * What a person, or a workflow by the API, does to a conversation.
 *
 * @param key digest of the Idempotency-Key; with the conversation's id it is the key of the receipt
 * @param cause id of the event whose follow-up does this
 */
public record StaffAction(
        String key, Actor actor, Deed deed, @Nullable String cause) {}
