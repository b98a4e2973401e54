package dev.maillon.activities.delivery;

import dev.maillon.activities.posting.Posted;
import dev.maillon.domain.conversation.ConversationKey;
import dev.maillon.domain.turn.PendingWork;
import dev.maillon.domain.turn.PendingWork.Kind;
import dev.maillon.domain.turn.ReplyFailure;
import dev.maillon.store.conversations.Conversations;
import dev.maillon.store.replies.Outgoing;
import dev.maillon.store.replies.Outgoing.Waiting;
import dev.maillon.store.turns.PendingWorkQueries;
import dev.maillon.turns.step.Delivering;
import io.temporal.activity.Activity;
import io.temporal.failure.ApplicationFailure;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** {@inheritDoc} */
@Component
public record DeliveringActivity(
        Outgoing outgoing,
        Gateways gateways,
        Conversations conversations,
        PendingWorkQueries pendingWork,
        TransactionTemplate transaction,
        InstantSource clock)
        implements Delivering {

    /** A reply that is refused for good lets the next ones pass; one that may still be accepted holds them back, so that the order stays. */
    @Override
    public void deliver(ConversationKey conversation) {
        List<String> refusals = new ArrayList<>();
        Optional<Waiting> next = outgoing.next(conversation);
        while (next.isPresent()) {
            refusals.addAll(attempt(next.get()));
            next = outgoing.next(conversation);
            // One attempt ends before anybody misses a heartbeat, and each costs a round trip.
            next.ifPresent(another ->
                    Activity.getExecutionContext().heartbeat(another.reply().id()));
        }
        if (!refusals.isEmpty()) {
            throw ApplicationFailure.newNonRetryableFailure(String.join("; ", refusals), "Undelivered");
        }
    }

    @Override
    public PendingWork settle(ConversationKey conversation) {
        Instant now = clock.instant();
        return transaction.execute(tx -> {
            conversations.lock(conversation).ifPresent(locked -> {
                outgoing.failTakenOver(locked.key(), locked.epoch());
                outgoing.failOverdue(locked.key(), now);
            });
            boolean waits = pendingWork
                    .of(conversation.workspace(), conversation.conversationId())
                    .has(Kind.DELIVERY);
            return waits ? PendingWork.of(Kind.DELIVERY) : PendingWork.NOTHING;
        });
    }

    /** @return why it was refused for good; empty if it was not */
    private List<String> attempt(Waiting waiting) {
        if (waiting.isTakenOver()) {
            outgoing.markFailed(waiting.reply(), ReplyFailure.TAKEN_OVER);
            return List.of();
        }
        if (waiting.isOverdue(clock.instant())) {
            outgoing.markFailed(waiting.reply(), ReplyFailure.UNDELIVERED);
            return List.of();
        }
        return switch (gateways.post(waiting)) {
            case Posted.Accepted accepted -> {
                outgoing.markDelivered(waiting.reply(), clock.instant());
                yield List.of();
            }
            case Posted.Refused refused -> {
                outgoing.markFailed(waiting.reply(), ReplyFailure.UNDELIVERED);
                yield List.of(waiting.reply().id() + ": " + refused.why());
            }
            case Posted.Failed failed ->
                throw ApplicationFailure.newBuilder()
                        .setMessage(waiting.reply().id() + ": " + failed.why())
                        .setType("GatewayAway")
                        .setNextRetryDelay(failed.retryAfter())
                        .build();
        };
    }
}
