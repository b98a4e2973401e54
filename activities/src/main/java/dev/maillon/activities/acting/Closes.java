package dev.maillon.activities.acting;

import dev.maillon.domain.action.Action.CloseConversation;
import dev.maillon.domain.action.ClosingNote;
import dev.maillon.domain.action.State;
import dev.maillon.domain.action.Summary;
import dev.maillon.domain.catalog.Catalog;
import dev.maillon.domain.catalog.ResolvedAction;
import dev.maillon.domain.conversation.Conversation;
import dev.maillon.domain.event.ActionEvent.ConversationClosed;
import dev.maillon.store.conversations.Conversations;
import dev.maillon.store.conversations.Episodes;
import dev.maillon.store.events.Events;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Closing ends the episode at once (R1); its summary, and a note that nobody named, are written afterwards (R3, R4). Of two closes the
 * last one's note stands (R27).
 */
@Component
record Closes(Conversations conversations, Episodes episodes, Events events) {

    CommandResult close(ResolvedAction.Close close, CommandContext context) {
        if (!context.conversation().isOpen()) {
            return closeAgain(close.note(), context);
        }
        Conversation closed = released(context);
        State.Status after =
                State.Status.closed(close.note() == null ? null : close.note().name());
        conversations.save(closed, context.at());
        episodes.end(closed, after.closingNote(), context.at());
        // Its event waits for the summary, the note, or both.
        boolean isComplete =
                close.action().summary() == Summary.NONE && !(close.action().note() instanceof ClosingNote.Choose);
        events.record(new ConversationClosed(context.header(closed), State.Status.OPEN, after), isComplete);
        return CommandResult.applied(
                State.Status.OPEN, after, explanation(after.closingNote(), close.action()), closed);
    }

    private CommandResult closeAgain(Catalog.@Nullable Note note, CommandContext context) {
        String before = episodes.closingNote(context.conversation()).orElse(null);
        return note == null || note.name().equals(before)
                ? CommandResult.unchanged(State.Status.closed(before), "The conversation was closed already.", context)
                : noted(before, note.name(), "The closing note is \"" + note.name() + "\" now.", context);
    }

    /** The summary stays as it is, or comes with the close that waits for it. */
    CommandResult noted(@Nullable String from, @Nullable String to, String explanation, CommandContext context) {
        State.Status before = State.Status.closed(from);
        State.Status after = State.Status.closed(to);
        episodes.note(context.conversation(), to);
        events.record(new ConversationClosed(context.header(context.conversation()), before, after), true);
        return CommandResult.applied(before, after, explanation, context.conversation());
    }

    /** Closing leaves the conversation with nobody, unless a later step of the chain gives it to somebody (R27). */
    private static Conversation released(CommandContext context) {
        Conversation closed = context.conversation().closed();
        return context.assignsLater() ? closed : closed.released();
    }

    private static String explanation(@Nullable String note, CloseConversation close) {
        if (note != null) {
            return "Closed with the note \"" + note + "\".";
        }
        return close.note() instanceof ClosingNote.Choose
                ? "Closed; no closing note was named."
                : "Closed without a closing note.";
    }
}
