package dev.maillon.activities.acting;

import dev.maillon.domain.action.Outcome;
import dev.maillon.domain.action.State;
import dev.maillon.domain.conversation.Conversation;
import dev.maillon.domain.conversation.ConversationKey;
import dev.maillon.domain.turn.PendingWork;
import dev.maillon.domain.turn.Receipt;
import dev.maillon.store.turns.PendingWorkQueries;
import dev.maillon.store.turns.Turns;
import dev.maillon.store.turns.Turns.Held;
import dev.maillon.turns.step.Acting;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** {@inheritDoc} */
@Component
public record ActingActivity(
        Storable storable,
        InstantSource clock,
        Turns turns,
        AgentSteps agentSteps,
        StaffSteps staffSteps,
        PendingWorkQueries pendingWork)
        implements Acting {

    private static final PendingWork FOLLOW_UPS = PendingWork.of(PendingWork.Kind.FOLLOW_UPS);

    @Override
    public Acted act(Act request) {
        Instant at = clock.instant();
        return storable.orElse(() -> act(request, at), () -> act(AgentSteps.refused(request), at));
    }

    private Acted act(Act request, Instant at) {
        Held held = turns.hold(request.turn());
        Receipt receipt = agentSteps.take(request, held, at);
        return new Acted(
                receipt.outcome(),
                receipt.epoch(),
                receipt.handOver(),
                pendingAfter(receipt.outcome(), held.conversation()));
    }

    @Override
    public StaffActed actForStaff(ActForStaff request) {
        Instant at = clock.instant();
        return storable.orElse(
                () -> act(request, conversation -> staffSteps.take(StaffSteps.FIRST, request, conversation, at)),
                () -> act(request, conversation -> staffSteps.refuse(StaffSteps.FIRST, request, conversation, at)));
    }

    private StaffActed act(ActForStaff request, Function<Conversation, Receipt> step) {
        Conversation conversation = staffSteps.hold(new ConversationKey(request.workspace(), request.conversationId()));
        Receipt receipt = step.apply(conversation);
        boolean takesOver = StaffSteps.takesOver(receipt, request.action(), conversation);
        return new StaffActed(receipt.outcome(), takesOver, pendingOf(conversation));
    }

    /** What is pending by an agent's step. The store is asked only of what may have to wait. */
    private PendingWork pendingAfter(Outcome outcome, Conversation conversation) {
        return switch (outcome) {
            case Outcome.Applied applied -> pendingAfter(applied.after(), conversation);
            case Outcome.Unchanged unchanged -> PendingWork.NOTHING;
            case Outcome.Refused refused -> PendingWork.NOTHING;
            case Outcome.Skipped skipped -> PendingWork.NOTHING;
        };
    }

    /** A close may wait for its summary, and what is sent for a gateway; the event of anything else is published with it. */
    private PendingWork pendingAfter(State after, Conversation conversation) {
        return switch (after) {
            case State.Field field -> FOLLOW_UPS;
            case State.Stage stage -> FOLLOW_UPS;
            case State.Assigned assigned -> FOLLOW_UPS;
            case State.Status status -> pendingOf(conversation);
            case State.Sent sent -> pendingOf(conversation);
        };
    }

    private PendingWork pendingOf(Conversation conversation) {
        return pendingWork.of(conversation.workspace(), conversation.id());
    }
}
