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
        return opened(newEpisodes.begin(context.conversation(), context.catalog(), context.eventContext(), 1), context);
    }

    /** Opens it for who had it when it was closed; if nobody had it, or they may not be given it any more, as any other reopening. */
    CommandResult reopenFor(State.Assigned had, CommandContext context) {
        Conversation closed = context.conversation();
        if (closed.isAssigned() || Eligible.of(had, context.catalog()) != Eligible.YES) {
            return reopen(context);
        }
        return opened(newEpisodes.beginFor(had, closed, context.eventContext(), 1), context);
    }

    private CommandResult opened(Conversation opened, CommandContext context) {
        String note = episodes.closingNote(context.conversation()).orElse(null);
        String who = opened.isAssigned() ? opened.assignee().name() : "nobody";
        return CommandResult.applied(
                State.Status.closed(note), State.Status.OPEN, "Opened; " + who + " has the conversation.", opened);
    }
}
