package dev.maillon.store.followups;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An event that the webhook of a trigger did not take.
 *
 * @param why the last attempt failed: a host and a status
 * @param resends how often an operator has sent it again since
 * @param deliveredAt null where it still lies here
 */
public record DeadLetter(
        String workspace,
        String trigger,
        String eventId,
        String conversationId,
        String why,
        int resends,
        Instant diedAt,
        @Nullable Instant deliveredAt) {}
