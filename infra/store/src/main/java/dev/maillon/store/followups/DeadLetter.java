package dev.maillon.store.followups;

import dev.maillon.domain.event.EventHeader;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.relational.core.mapping.Column;

/**
 * An event that the webhook of a trigger did not take, or that its workflow was not started for.
 *
 * @param why the last attempt failed: a host and a status, or what stands against the start
 * @param resends how often an operator has sent it again since
 * @param deliveredAt null if it still lies here
 */
public record DeadLetter(
        String workspace,
        @Column("trigger_id") String trigger,
        String eventId,
        String conversationId,
        String why,
        int resends,
        Instant diedAt,
        @Nullable Instant deliveredAt) {

    /** One that nobody has sent again yet. */
    public static DeadLetter of(EventHeader event, String trigger, String why, Instant at) {
        return new DeadLetter(event.workspace(), trigger, event.id(), event.conversationId(), why, 0, at, null);
    }
}
