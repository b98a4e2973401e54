package dev.maillon.activities.ending;

import dev.maillon.domain.conversation.Conversation;
import dev.maillon.domain.conversation.ConversationKey;
import dev.maillon.domain.turn.Turn;
import dev.maillon.domain.turn.TurnRef;
import dev.maillon.domain.turn.TurnResult;
import dev.maillon.store.conversations.Conversations;
import dev.maillon.store.turns.PendingWorkQueries;
import dev.maillon.store.turns.Turns;
import dev.maillon.turns.step.Ending;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** {@inheritDoc} */
@Component
public record EndingActivity(
        TransactionTemplate transaction,
        InstantSource clock,
        Conversations conversations,
        Turns turns,
        PendingWorkQueries pendingWork,
        TurnEnds ends)
        implements Ending {

    @Override
    public Ended end(End request) {
        Instant at = clock.instant();
        return transaction.execute(tx -> conversations
                .lock(new ConversationKey(request.workspace(), request.conversationId()))
                .map(conversation -> end(conversation, request, at))
                .orElseGet(() -> new Ended(null)));
    }

    private Ended end(Conversation conversation, End request, Instant at) {
        List<Turn> underWay = turns.underWay(conversation);
        underWay.stream()
                .filter(turn -> turn.kind() == Turn.Kind.STAFF && !pendingWork.isPending(turn))
                .forEach(turn -> ends.end(conversation, turn, TurnResult.STAFF, at));
        return new Ended(Optional.ofNullable(request.turnId())
                .flatMap(id -> underWay.stream()
                        .filter(turn -> turn.id().equals(id))
                        .findFirst()
                        .or(() -> turns.find(TurnRef.of(conversation, id))))
                .map(turn -> end(conversation, turn, request.cancelled(), at))
                .orElse(null));
    }

    /** A turn ends once, whatever a later call says. */
    private TurnResult end(Conversation conversation, Turn turn, boolean cancelled, Instant at) {
        if (turn.phase() == Turn.Phase.ENDED) {
            return Objects.requireNonNull(turn.result());
        }
        if (cancelled) {
            ends.end(conversation, turn, TurnResult.CANCELLED, at);
            return TurnResult.CANCELLED;
        }
        return ends.endAsItCame(conversation, turn, at);
    }
}
