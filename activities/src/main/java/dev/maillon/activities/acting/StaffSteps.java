package dev.maillon.activities.acting;

import dev.maillon.action.Outcome;
import dev.maillon.action.Refusal;
import dev.maillon.action.State;
import dev.maillon.activities.opening.Occasion;
import dev.maillon.store.catalogs.Catalogs;
import dev.maillon.store.conversations.Conversation;
import dev.maillon.store.events.Events;
import dev.maillon.store.receipts.Receipt;
import dev.maillon.store.receipts.Receipts;
import dev.maillon.store.turns.Turn;
import dev.maillon.store.turns.Turns;
import dev.maillon.turn.Failures;
import dev.maillon.turn.StaffAction;
import dev.maillon.turn.step.Acting.ActForStaff;
import io.temporal.failure.ApplicationFailure;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/** What a person does, or a workflow by the API: a turn of its own, under the same receipts and events (R34). */
@Component
class StaffSteps {

    private static final int FIRST = 1;

    /** Follow-ups that call follow-ups are stopped here (R16). */
    private static final int DEEPEST = 8;

    private final Receipts receipts;
    private final Turns turns;
    private final Catalogs catalogs;
    private final Events events;
    private final Effects effects;

    StaffSteps(Receipts receipts, Turns turns, Catalogs catalogs, Events events, Effects effects) {
        this.receipts = receipts;
        this.turns = turns;
        this.catalogs = catalogs;
        this.events = events;
        this.effects = effects;
    }

    Receipt take(ActForStaff request, Conversation conversation, Instant at) {
        return take(FIRST, request, conversation, at);
    }

    /** @param position in the person's turn: an undo has several */
    Receipt take(int position, ActForStaff request, Conversation conversation, Instant at) {
        String turnId = turnIdOf(request.conversationId(), request.action().key());
        return receipts.find(conversation.workspace(), turnId, position)
                .map(recorded -> sameDeed(recorded, request.action()))
                .orElseGet(() -> carryOut(position, request, turnId, conversation, at));
    }

    static String turnIdOf(String conversationId, String key) {
        return conversationId + "#staff-" + key;
    }

    private static Receipt sameDeed(Receipt recorded, StaffAction action) {
        if (!recorded.action().equals(action.deed())) {
            throw keyReused();
        }
        return recorded;
    }

    static ApplicationFailure keyReused() {
        return ApplicationFailure.newNonRetryableFailure(
                "This Idempotency-Key stands for another action.", Failures.KEY_REUSED);
    }

    /** The epoch rises and agents' replies stay behind: whatever an agent still had to say fails as taken over (R41). */
    private Receipt carryOut(int position, ActForStaff request, String turnId, Conversation conversation, Instant at) {
        StaffAction action = request.action();
        Catalogs.Current current = catalogs.current(conversation.workspace());
        Occasion occasion =
                new Occasion(turnId, position, action.actor(), action.cause(), depth(conversation, action), at);
        Doing doing = new Doing(conversation, current.catalog(), occasion, 0, false);
        Done done = occasion.depth() > DEEPEST ? tooDeep(doing) : effects.of(action.deed(), doing);
        if (position == FIRST) {
            turns.add(Turn.ofStaff(done.conversation(), turnId, current.version(), request.runId()), at);
        }
        Receipt receipt = new Receipt(
                conversation.workspace(),
                turnId,
                position,
                conversation.id(),
                action.actor(),
                action.deed(),
                done.outcome(),
                done.conversation().epoch(),
                null,
                at);
        receipts.add(receipt);
        return receipt;
    }

    private int depth(Conversation conversation, StaffAction action) {
        String cause = action.cause();
        return cause == null ? 0 : events.depth(conversation.workspace(), cause).orElse(0) + 1;
    }

    private static Done tooDeep(Doing doing) {
        return Done.refused(
                Refusal.LOOP,
                "More than " + DEEPEST + " events have led to this one: follow-ups call each other.",
                List.of(),
                doing);
    }

    /** Whatever an agent is doing must stop. */
    static boolean takesOver(Receipt receipt) {
        return receipt.outcome() instanceof Outcome.Applied applied
                && switch (applied.after()) {
                    case State.Assigned assigned -> true;
                    case State.Status status -> true;
                    case State.Field field -> false;
                    case State.Stage stage -> false;
                    case State.Sent sent -> false;
                };
    }
}
