package dev.maillon.activities.opening;

import dev.maillon.action.State;
import dev.maillon.catalog.Catalog;
import dev.maillon.event.Actor;
import dev.maillon.store.conversations.Conversation;

/** Who has to answer what the customer writes. */
sealed interface Charge {

    record AnAgent(Actor agent) implements Charge {}

    /** @param reason for the operator, such as {@code assigned to a person} */
    record Nobody(String reason) implements Charge {}

    static Charge of(Conversation conversation, Catalog catalog) {
        if (!conversation.isOpen()) {
            return new Nobody("the conversation is closed");
        }
        return switch (conversation.assignee().type()) {
            case USER -> new Nobody("assigned to a person");
            case NONE -> new Nobody("assigned to nobody");
            case AI_AGENT -> ofAgent(conversation.assignee(), catalog);
        };
    }

    private static Charge ofAgent(State.Assigned assignee, Catalog catalog) {
        return catalog.agents().stream()
                .filter(agent -> agent.enabled() && agent.id().equals(assignee.id()))
                .findFirst()
                .<Charge>map(agent -> new AnAgent(new Actor(Actor.Type.AI_AGENT, agent.id(), agent.name())))
                .orElseGet(() -> new Nobody("the assigned agent is disabled"));
    }
}
