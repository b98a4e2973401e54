package dev.maillon.activities.acting;

import dev.maillon.domain.action.Action.CloseConversation;
import dev.maillon.domain.action.AssigneeType;
import dev.maillon.domain.action.ClosingNote;
import dev.maillon.domain.action.ConversationStatus;
import dev.maillon.domain.action.State;
import dev.maillon.domain.action.Summary;
import dev.maillon.domain.catalog.ResolvedAction;
import dev.maillon.store.conversations.Episodes;
import dev.maillon.store.events.EventHistory;
import java.util.Objects;
import org.springframework.stereotype.Component;

/**
 * Takes back a close or a reopening. Episodes are history: what was closed is opened again as a new one (R7), and what was reopened is
 * closed again without a note or a summary, which would tell of nothing.
 */
@Component
record StatusUndoings(EventHistory chronicle, Reopenings reopenings, Closes closes, Episodes episodes) {

    private static final ResolvedAction.Close QUIETLY =
            new ResolvedAction.Close(new CloseConversation(ClosingNote.NONE, Summary.NONE, null), null);

    /** @param event of the change; who had the conversation before it has it again */
    CommandResult putBack(State.Status before, State.Status after, String event, CommandContext context) {
        if (before.status() == after.status()) {
            return noteAgain(before, after, context);
        }
        State.Assigned had = chronicle.assigneeBefore(context.workspace(), event);
        boolean closedIt = after.status() == ConversationStatus.CLOSED;
        if (context.conversation().isOpen() == closedIt) {
            return CommandResult.changedSince(context);
        }
        return closedIt
                ? reopenings.reopenFor(had, context)
                : closes.close(QUIETLY, had.type() == AssigneeType.NONE ? context : context.keepingTheAssignee());
    }

    /** What was closed already had another note; a new episode has its own. */
    private CommandResult noteAgain(State.Status before, State.Status after, CommandContext context) {
        String now = episodes.closingNote(context.conversation()).orElse(null);
        if (context.conversation().isOpen() || !Objects.equals(now, after.closingNote())) {
            return CommandResult.changedSince(context);
        }
        return closes.noted(now, before.closingNote(), "The closing note is as it was.", context);
    }
}
