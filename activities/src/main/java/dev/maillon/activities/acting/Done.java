package dev.maillon.activities.acting;

import dev.maillon.domain.action.Outcome;
import dev.maillon.domain.action.Refusal;
import dev.maillon.domain.action.State;
import dev.maillon.domain.event.Actor;
import dev.maillon.domain.conversation.Conversation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an effect has come to.
 *
 * @param conversation as it is now
 * @param handOver the AI agent who has the conversation now, where this gave it to them
 */
record Done(
        Outcome outcome,
        Conversation conversation,
        @Nullable Actor handOver) {

    static Done applied(State before, State after, String explanation, Conversation now) {
        return new Done(new Outcome.Applied(before, after, explanation), now, null);
    }

    static Done unchanged(State current, String explanation, Doing doing) {
        return new Done(new Outcome.Unchanged(current, explanation), doing.conversation(), null);
    }

    static Done refused(Refusal reason, String explanation, List<String> suggestions, Doing doing) {
        return not(new Outcome.Refused(reason, explanation, suggestions), doing);
    }

    /** What is to be undone is not as it was left, and no event tells who has changed it: what a gateway tells of a contact has none. */
    static Done changedSince(Doing doing) {
        return refused(Refusal.CHANGED_SINCE, "It is not as that action has left it.", List.of(), doing);
    }

    /** Nothing was changed. */
    static Done not(Outcome outcome, Doing doing) {
        return new Done(outcome, doing.conversation(), null);
    }

    Done handingTo(Actor agent) {
        return new Done(outcome, conversation, agent);
    }
}
