package dev.maillon.activities.delivery;

import dev.maillon.domain.event.Actor;
import dev.maillon.domain.turn.Reply;
import dev.maillon.store.replies.Outgoing.Waiting;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A reply as the gateway receives it: a published format that only ever gains properties. Every attempt sends the same.
 *
 * @param inReplyTo the gateway's id of the last message that the turn handled; null if a person wrote unasked
 */
public record ReplyOut(
        String id,
        String conversationId,
        String turnId,
        String channel,
        To contact,
        String text,
        @Nullable String inReplyTo,
        From from,
        Instant at) {

    /** @param externalId the contact's id at the gateway */
    public record To(String externalId) {}

    public record From(Actor.Type type, String name) {}

    static ReplyOut of(Waiting waiting) {
        Reply reply = waiting.reply();
        return new ReplyOut(
                reply.id(),
                reply.conversationId(),
                reply.turnId(),
                reply.channel(),
                new To(waiting.externalId()),
                Objects.requireNonNull(reply.text(), "a stored reply has a text"),
                reply.inReplyTo(),
                new From(reply.from().type(), reply.from().name()),
                reply.storedAt());
    }
}
