package dev.maillon.activities.acting;

import dev.maillon.domain.action.Deed.Undo;
import dev.maillon.domain.action.Outcome;
import dev.maillon.domain.action.Refusal;
import dev.maillon.domain.action.State;
import dev.maillon.domain.turn.Receipt;
import dev.maillon.domain.turn.Reply;
import dev.maillon.domain.turn.TurnRef;
import dev.maillon.store.events.EventHistory;
import dev.maillon.store.events.EventHistory.Subject;
import dev.maillon.store.receipts.Receipts;
import dev.maillon.store.replies.Replies;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Takes back what was done at a position of a turn: the value before is put back if nobody has changed it since. Whoever has changed
 * it to something else and back again meant it so, and is not overruled.
 */
@Component
record Undoings(
        Receipts receipts,
        Replies replies,
        EventHistory chronicle,
        Assignments assignments,
        ContactUpdates updates,
        StatusUndoings statuses) {

    CommandResult undo(Undo undo, CommandContext context) {
        Integer position = undo.position();
        if (position == null) {
            return reply(undo.turn(), context);
        }
        Receipt receipt = receipts.find(TurnRef.of(context.conversation(), undo.turn()), position)
                .orElseThrow(() -> new IllegalStateException("there is no receipt " + undo.turn() + "#" + position));
        if (!(receipt.outcome() instanceof Outcome.Applied(State before, State after, String how))) {
            throw new IllegalStateException(undo.turn() + "#" + position + " was not applied");
        }
        return putBack(before, after, undo.turn(), undo.turn() + "#" + position + ".1", context);
    }

    private CommandResult putBack(State before, State after, String turn, String event, CommandContext context) {
        return switch (after) {
            case State.Assigned to ->
                since(turn, event, Subject.ASSIGNEE, null, context)
                        .orElseGet(() -> assignments.putBack((State.Assigned) before, to, context));
            case State.Status to ->
                since(turn, event, Subject.STATUS, null, context)
                        .orElseGet(() -> statuses.putBack((State.Status) before, to, event, context));
            case State.Stage to ->
                since(turn, event, Subject.STAGE, null, context)
                        .orElseGet(() -> updates.putBack((State.Stage) before, to, context));
            case State.Field to ->
                since(turn, event, Subject.FIELD, to.field(), context)
                        .orElseGet(() -> updates.putBack((State.Field) before, to, context));
            case State.Sent sent -> reply(turn, context);
        };
    }

    /** The refusal if another turn has changed it; its own later steps, which are undone before this one, don't count. */
    private Optional<CommandResult> since(
            String turn, String event, Subject subject, @Nullable String field, CommandContext context) {
        List<String> ours = List.of(turn, context.eventContext().turnId());
        return chronicle
                .lastSince(context.workspace(), event, subject, field, ours)
                .map(change -> CommandResult.changedBy(change, context));
    }

    private CommandResult reply(String turn, CommandContext context) {
        Reply reply = replies.ofTurn(TurnRef.of(context.conversation(), turn))
                .orElseThrow(() -> new IllegalStateException("the turn " + turn + " has no reply"));
        return switch (reply.status()) {
            case STORED, DELIVERED ->
                CommandResult.refused(
                        Refusal.NOT_UNDOABLE,
                        "What was said to the customer cannot be taken back. Write to them with the action send.",
                        context);
            case FAILED, NONE ->
                CommandResult.unchanged(
                        new State.Sent(null), "It was not delivered: the customer has not read it.", context);
        };
    }
}
