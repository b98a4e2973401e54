package dev.maillon.domain.turn;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.maillon.domain.action.Deed;
import dev.maillon.domain.event.Actor;
import org.jspecify.annotations.Nullable;

/**
 * What a person, or a workflow by the API, does to a conversation.
 *
 * @param key digest of the Idempotency-Key; with the conversation's id it is the key of the receipt
 * @param cause id of the event whose follow-up does this
 * @param leaver id of the user whose conversations are all given away: done only while they have it, and never in their favour
 */
public record StaffAction(
        String key,
        Actor actor,
        Deed deed,
        @Nullable String cause,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String leaver) {

    public StaffAction(String key, Actor actor, Deed deed, @Nullable String cause) {
        this(key, actor, deed, cause, null);
    }
}
