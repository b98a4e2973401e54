package dev.maillon.activities.acting;

import dev.maillon.domain.action.Outcome;
import dev.maillon.domain.action.Refusal;
import dev.maillon.domain.action.State;
import dev.maillon.domain.conversation.Conversation;
import dev.maillon.domain.event.ActionEvent;
import dev.maillon.domain.event.Actor;
import dev.maillon.domain.event.EventHeader;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an effect has come to.
 *
 * @param conversation as it is now
 * @param handOver the AI agent who has the conversation now, if this gave it to them
 */
record CommandResult(
        Outcome outcome,
        Conversation conversation,
        @Nullable Actor handOver) {

    static CommandResult applied(State before, State after, String explanation, Conversation now) {
        return new CommandResult(new Outcome.Applied(before, after, explanation), now, null);
    }

    static CommandResult unchanged(State current, String explanation, CommandContext context) {
        return new CommandResult(new Outcome.Unchanged(current, explanation), context.conversation(), null);
    }

    static CommandResult refused(Refusal reason, String explanation, List<String> suggestions, CommandContext context) {
        return not(new Outcome.Refused(reason, explanation, suggestions), context);
    }

    static CommandResult refused(Refusal reason, String explanation, CommandContext context) {
        return refused(reason, explanation, List.of(), context);
    }

    /** What is to be undone is not as it was left, and no event tells who has changed it: what a gateway tells of a contact has none. */
    static CommandResult changedSince(CommandContext context) {
        return refused(Refusal.CHANGED_SINCE, "It is not as that action has left it.", context);
    }

    /** Nothing was changed. */
    static CommandResult not(Outcome outcome, CommandContext context) {
        return new CommandResult(outcome, context.conversation(), null);
    }

    /** Another turn has changed it since. */
    static CommandResult changedBy(ActionEvent change, CommandContext context) {
        EventHeader by = change.header();
        String explanation = "Changed since by " + by.actor().name() + ", in " + by.turnId() + ".";
        return refused(Refusal.CHANGED_SINCE, explanation, context);
    }
}
