package dev.maillon.activities.acting;

import dev.maillon.activities.opening.EventContext;
import dev.maillon.domain.action.Action;
import dev.maillon.domain.action.AssigneeType;
import dev.maillon.domain.action.Outcome;
import dev.maillon.domain.action.Refusal;
import dev.maillon.domain.action.State;
import dev.maillon.domain.conversation.Conversation;
import dev.maillon.domain.conversation.ConversationKey;
import dev.maillon.domain.event.ActionEvent;
import dev.maillon.domain.turn.Receipt;
import dev.maillon.domain.turn.StaffAction;
import dev.maillon.domain.turn.Turn;
import dev.maillon.domain.turn.TurnRef;
import dev.maillon.store.catalogs.Catalogs;
import dev.maillon.store.conversations.Conversations;
import dev.maillon.store.receipts.Receipts;
import dev.maillon.store.turns.Turns;
import dev.maillon.turns.Failures;
import dev.maillon.turns.step.Acting.ActForStaff;
import io.temporal.failure.ApplicationFailure;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/** What a person does, or a workflow by the API: a turn of its own, under the same receipts and events (R34). */
@Component
record StaffSteps(
        Conversations conversations,
        Receipts receipts,
        Turns turns,
        Catalogs catalogs,
        Causes causes,
        CommandHandler commands) {

    static final int FIRST = 1;

    /** @throws ApplicationFailure if there is none */
    Conversation hold(ConversationKey key) {
        return conversations
                .lock(key)
                .orElseThrow(() ->
                        Failures.ofCaller("There is no conversation with this id.", Failures.UNKNOWN_CONVERSATION));
    }

    /** @param takesOver whatever an agent is doing must stop; one that goes on beside people plans again, knowing what was written */
    record Taken(Conversation before, Outcome outcome, boolean takesOver) {}

    /** @param position in the person's turn: an undo has several */
    Taken take(int position, ActForStaff request, Instant at) {
        return taken((chain, context) -> effectOf(request.action(), chain, context), position, request, at);
    }

    /** The database did not take what the step does. */
    Taken refuse(int position, ActForStaff request, Instant at) {
        return taken((_, context) -> CommandResult.not(Storable.REFUSED, context), position, request, at);
    }

    private interface Effect {
        CommandResult of(List<ActionEvent> chain, CommandContext context);
    }

    private Taken taken(Effect effect, int position, ActForStaff request, Instant at) {
        Conversation before = hold(new ConversationKey(request.workspace(), request.conversationId()));
        String turnId = turnIdOf(request.conversationId(), request.action().key());
        Outcome outcome = receipts.find(TurnRef.of(before, turnId), position)
                .map(recorded -> sameDeed(recorded, request.action()))
                .orElseGet(() -> carryOut(effect, position, request, before, at))
                .outcome();
        return new Taken(before, outcome, takesOver(outcome, request.action(), before));
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
        return Failures.ofCaller("This Idempotency-Key stands for another action.", Failures.KEY_REUSED);
    }

    /** The epoch rises and agents' replies stay behind: whatever an agent still had to say fails as taken over (R41). */
    private Receipt carryOut(Effect effect, int position, ActForStaff request, Conversation conversation, Instant at) {
        StaffAction action = request.action();
        String turnId = turnIdOf(request.conversationId(), action.key());
        Catalogs.Current current = catalogs.current(conversation.workspace());
        List<ActionEvent> chain = causes.of(conversation.workspace(), action.cause());
        CommandContext context = CommandContext.ofStaff(
                conversation,
                new Leaver(action.leaver()).without(current.catalog()),
                new EventContext(turnId, position, action.actor(), action.cause(), chain.size(), at));
        CommandResult result = fenced(effect.of(chain, context), action, at);
        if (position == FIRST) {
            turns.add(Turn.ofStaff(result.conversation(), turnId, current.version(), request.runId()), at);
        }
        Receipt receipt = context.receipt(
                action.deed(), result.outcome(), result.conversation().epoch(), null);
        receipts.add(receipt);
        return receipt;
    }

    private CommandResult effectOf(StaffAction action, List<ActionEvent> chain, CommandContext context) {
        if (causes.areTooMany(chain)) {
            return CommandResult.refused(Refusal.LOOP, Causes.told(chain), context);
        }
        return new Leaver(action.leaver()).hasLost(context.conversation())
                ? Leaver.lost(context)
                : commands.handle(action.deed(), context);
    }

    /** Nothing else changes, and no event tells of it: what the agent still had to say stays behind. */
    private CommandResult fenced(CommandResult result, StaffAction action, Instant at) {
        if (!confirms(result.outcome(), action)) {
            return result;
        }
        Conversation taken = result.conversation().fenced();
        conversations.save(taken, at);
        return new CommandResult(result.outcome(), taken, null);
    }

    private static boolean takesOver(Outcome outcome, StaffAction action, Conversation before) {
        return confirms(outcome, action)
                || outcome instanceof Outcome.Applied applied
                        && switch (applied.after()) {
                            case State.Assigned assigned -> true;
                            case State.Status status -> !isNoteAlone(applied);
                            case State.Field field -> false;
                            case State.Stage stage -> false;
                            case State.Sent sent -> Sendings.takesOver(action.cause(), before);
                        };
    }

    /** What was closed already has got another closing note. */
    private static boolean isNoteAlone(Outcome.Applied applied) {
        return applied.before() instanceof State.Status before
                && applied.after() instanceof State.Status after
                && before.status() == after.status();
    }

    /** A person gives the conversation to a person to whom an agent has just given it: they have it now, and speak for themselves (R41). */
    private static boolean confirms(Outcome outcome, StaffAction action) {
        return action.cause() == null
                && outcome instanceof Outcome.Unchanged(State.Assigned current, String why)
                && action.deed() instanceof Action.Assign
                && current.type() == AssigneeType.USER;
    }
}
