package dev.maillon.activities.acting;

import dev.maillon.activities.opening.NewEpisodes;
import dev.maillon.domain.action.State;
import dev.maillon.domain.assignment.Eligible;
import dev.maillon.domain.conversation.Conversation;
import dev.maillon.store.conversations.Episodes;
import org.springframework.stereotype.Component;

/** A person opens a closed conversation again: a new episode, for the default agent if nobody is assigned (R7). */
@Component
record Reopenings(NewEpisodes newEpisodes, Episodes episodes) {

    CommandResult reopen(CommandContext context) {
        if (context.conversation().isOpen()) {
            return CommandResult.unchanged(State.Status.OPEN, "The conversation was open already.", context);
        }
        State.Status before =
                State.Status.closed(episodes.closingNote(context.conversation()).orElse(null));
        Conversation opened = newEpisodes.begin(context.conversation(), context.catalog(), context.eventContext(), 1);
        return CommandResult.applied(before, State.Status.OPEN, explanation(opened), opened);
    }

    /** Opens it for who had it when it was closed; if nobody had it, or they may not be given it any more, as any other reopening. */
    CommandResult reopenFor(State.Assigned had, CommandContext context) {
        Conversation closed = context.conversation();
        if (closed.isAssigned() || Eligible.of(had, context.catalog()) != Eligible.YES) {
            return reopen(context);
        }
        State.Status before = State.Status.closed(episodes.closingNote(closed).orElse(null));
        Conversation opened = newEpisodes.beginFor(had, closed, context.eventContext(), 1);
        return CommandResult.applied(before, State.Status.OPEN, explanation(opened), opened);
    }

    private static String explanation(Conversation opened) {
        return opened.isAssigned()
                ? "Opened; " + opened.assignee().name() + " has the conversation."
                : "Opened; nobody has the conversation.";
    }
}
