package dev.maillon.activities.acting;

import dev.maillon.domain.action.Outcome;
import dev.maillon.domain.action.State;
import dev.maillon.domain.conversation.Conversation;
import dev.maillon.domain.turn.PendingWork;
import dev.maillon.domain.turn.Receipt;
import dev.maillon.store.turns.PendingWorkQueries;
import dev.maillon.store.turns.Turns;
import dev.maillon.store.turns.Turns.Held;
import dev.maillon.turns.step.Acting;
import java.time.Instant;
import java.time.InstantSource;
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
                switch (receipt.outcome()) {
                    case Outcome.Applied applied -> pendingAfter(applied.after(), held.conversation());
                    case Outcome.Unchanged unchanged -> PendingWork.NOTHING;
                    case Outcome.Refused refused -> PendingWork.NOTHING;
                    case Outcome.Skipped skipped -> PendingWork.NOTHING;
                });
    }

    @Override
    public StaffActed actForStaff(ActForStaff request) {
        Instant at = clock.instant();
        return storable.orElse(
                () -> acted(staffSteps.take(StaffSteps.FIRST, request, at)),
                () -> acted(staffSteps.refuse(StaffSteps.FIRST, request, at)));
    }

    private StaffActed acted(StaffSteps.Taken taken) {
        return new StaffActed(taken.outcome(), taken.takesOver(), pendingOf(taken.before()));
    }

    /** The store is asked only if a close may wait for its summary, or what is sent for a gateway: any other event is published at once. */
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
