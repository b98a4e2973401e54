package dev.maillon.activities.opening;

import dev.maillon.domain.conversation.Conversation;
import dev.maillon.domain.conversation.InboundMessage;
import dev.maillon.domain.turn.Turn;
import dev.maillon.store.turns.PendingWorkQueries;
import dev.maillon.turns.step.Opening;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;

/** {@inheritDoc} */
@Component
public record OpeningActivity(
        TransactionTemplate transaction,
        InstantSource clock,
        IncomingMessages threads,
        BegunTurns begunTurns,
        NewTurns beginnings,
        PendingWorkQueries pendingWork)
        implements Opening {

    @Override
    public void keep(Open request) {
        Instant at = clock.instant();
        transaction.executeWithoutResult(tx -> keep(storable(request), at, tx));
    }

    @Override
    public Opened open(Open request) {
        Instant at = clock.instant();
        return transaction.execute(tx -> new Opened(
                keep(storable(request), at, tx)
                        .map(conversation -> next(conversation, request.runId(), at))
                        .orElseGet(Next.Nothing::new),
                pendingWork.of(request.workspace(), request.conversationId())));
    }

    private static Open storable(Open request) {
        return new Open(
                request.workspace(),
                request.conversationId(),
                request.runId(),
                request.messages().stream().map(InboundMessage::storable).toList());
    }

    /**
     * Empty if there is no conversation. One that was just made for a message that turns out to be another contact's (a gateway's
     * id is unique per channel) is not made after all.
     */
    private Optional<Conversation> keep(Open request, Instant at, TransactionStatus tx) {
        Optional<Conversation> locked = threads.lock(request, at);
        locked.ifPresent(conversation -> threads.keep(conversation, request, at));
        if (locked.isPresent() && threads.isEmpty(locked.get())) {
            tx.setRollbackOnly();
            return Optional.empty();
        }
        return locked;
    }

    private Next next(Conversation conversation, String runId, Instant at) {
        List<Turn> begun = begunTurns.of(conversation);
        return begunTurns
                .finish(begun, conversation, runId, at)
                .orElseGet(() -> beginnings.next(conversation, BegunTurns.inPhase(Turn.Phase.OPEN, begun), runId, at));
    }
}
