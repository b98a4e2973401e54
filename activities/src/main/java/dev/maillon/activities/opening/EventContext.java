package dev.maillon.activities.opening;

import dev.maillon.domain.conversation.Conversation;
import dev.maillon.domain.event.Actor;
import dev.maillon.domain.event.EventHeader;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * By whom, in which turn and why something is done: what all events of one step share.
 *
 * @param position in the turn; 0 for what opening does
 * @param cause id of the event whose follow-up does this; null if none does
 * @param depth how many events led here
 */
public record EventContext(
        String turnId, int position, Actor actor, @Nullable String cause, int depth, Instant at) {

    /** A step of a customer's turn. */
    public static EventContext of(String turnId, int position, Actor actor, Instant at) {
        return new EventContext(turnId, position, actor, null, 0, at);
    }

    public EventHeader header(Conversation of, int number) {
        return header(of, number, actor);
    }

    /** @param number of the event within its step, from 1 */
    public EventHeader header(Conversation of, int number, Actor by) {
        return new EventHeader(
                turnId + "#" + position + "." + number,
                of.workspace(),
                of.id(),
                of.contactId(),
                of.episode(),
                turnId,
                by,
                cause,
                depth,
                at);
    }
}
