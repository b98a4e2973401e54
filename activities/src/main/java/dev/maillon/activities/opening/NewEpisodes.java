package dev.maillon.activities.opening;

import dev.maillon.domain.action.AssigneeType;
import dev.maillon.domain.action.State;
import dev.maillon.domain.catalog.Catalog;
import dev.maillon.domain.conversation.Conversation;
import dev.maillon.domain.event.ActionEvent.ConversationAssigned;
import dev.maillon.domain.event.ActionEvent.ConversationOpened;
import dev.maillon.domain.event.Actor;
import dev.maillon.domain.event.EventHeader;
import dev.maillon.store.conversations.Conversations;
import dev.maillon.store.conversations.Episodes;
import dev.maillon.store.events.Events;
import org.springframework.stereotype.Component;

/** Opens a conversation, for the first time or again: a new episode, and the default agent if nobody is assigned (R7). */
@Component
public record NewEpisodes(Conversations conversations, Episodes episodes, Events events) {

    /**
     * Runs in the transaction that has locked the conversation.
     *
     * @param firstEvent number of the first of the two events, within the step
     * @return the conversation as it is now
     */
    public Conversation begin(Conversation closed, Catalog catalog, EventContext eventContext, int firstEvent) {
        Conversation opened = open(closed, eventContext, firstEvent);
        Conversation given = opened.isAssigned()
                ? opened
                : catalog.defaultAgent()
                        .filter(Catalog.Agent::enabled)
                        .map(agent -> new State.Assigned(AssigneeType.AI_AGENT, agent.id(), agent.name(), null))
                        .map(agent -> give(agent, opened, eventContext.header(opened, firstEvent + 1, Actor.SYSTEM)))
                        .orElse(opened);
        conversations.save(given, eventContext.at());
        return given;
    }

    /** As {@link #begin}, and who opens it gives it to somebody. */
    public Conversation beginFor(State.Assigned to, Conversation closed, EventContext eventContext, int firstEvent) {
        Conversation opened = open(closed, eventContext, firstEvent);
        Conversation given = give(to, opened, eventContext.header(opened, firstEvent + 1));
        conversations.save(given, eventContext.at());
        return given;
    }

    private Conversation open(Conversation closed, EventContext eventContext, int number) {
        Conversation opened = closed.opened();
        State.Status before = State.Status.closed(episodes.closingNote(closed).orElse(null));
        episodes.begin(opened, eventContext.at());
        events.record(new ConversationOpened(eventContext.header(opened, number), before, State.Status.OPEN), true);
        return opened;
    }

    private Conversation give(State.Assigned to, Conversation opened, EventHeader header) {
        events.record(new ConversationAssigned(header, State.Assigned.NOBODY, to), true);
        return opened.assignedTo(to);
    }
}
