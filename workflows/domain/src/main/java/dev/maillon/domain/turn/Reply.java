package dev.maillon.domain.turn;

import dev.maillon.domain.conversation.Conversation;
import dev.maillon.domain.event.Actor;
import dev.maillon.domain.json.WireNamed;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a turn says to the customer, or that it says nothing.
 *
 * @param text what is or would have been sent; null where the turn has nothing to say
 * @param inReplyTo the gateway's id of the last message that the turn handles
 * @param reason why it failed or there is none
 * @param epoch the takeover fence of an agent's reply; null for a person's
 * @param leaves the channel has an address to post it to
 * @param deliverUntil null where it was never to be sent
 */
public record Reply(
        String workspace,
        String id,
        String conversationId,
        String turnId,
        String channel,
        Actor from,
        @Nullable String text,
        @Nullable String inReplyTo,
        Status status,
        @Nullable String reason,
        @Nullable Long epoch,
        boolean leaves,
        Instant storedAt,
        @Nullable Instant deliverUntil,
        @Nullable Instant deliveredAt) {

    public enum Status implements WireNamed {
        NONE,
        STORED,
        DELIVERED,
        FAILED
    }

    /** A gateway that is away is given up after this time. */
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    public static String idOf(String turnId) {
        return turnId + "#reply";
    }

    /** A reply that is sent, or only kept where the channel has no address. */
    public static Reply stored(
            Conversation in,
            String turnId,
            Actor from,
            String text,
            @Nullable String inReplyTo,
            @Nullable Long epoch,
            boolean leaves,
            Instant at) {
        return new Reply(
                in.workspace(),
                idOf(turnId),
                in.id(),
                turnId,
                in.channel(),
                from,
                text,
                inReplyTo,
                Status.STORED,
                null,
                epoch,
                leaves,
                at,
                at.plus(PATIENCE),
                null);
    }

    /** A reply that is never sent. @param status {@code NONE} or {@code FAILED} */
    public static Reply unsent(
            Conversation in,
            String turnId,
            Actor from,
            @Nullable String text,
            Status status,
            String reason,
            Instant at) {
        return new Reply(
                in.workspace(),
                idOf(turnId),
                in.id(),
                turnId,
                in.channel(),
                from,
                text,
                null,
                status,
                reason,
                null,
                false,
                at,
                null,
                null);
    }

    /** It was to be sent, whatever became of it. */
    public boolean wasStored() {
        return deliverUntil != null;
    }
}
