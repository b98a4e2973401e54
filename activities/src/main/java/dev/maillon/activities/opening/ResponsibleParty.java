package dev.maillon.activities.opening;

import dev.maillon.domain.action.State;
import dev.maillon.domain.assignment.Eligible;
import dev.maillon.domain.catalog.Catalog;
import dev.maillon.domain.conversation.Conversation;
import dev.maillon.domain.event.Actor;
import java.util.Objects;

/** Who has to answer what the customer writes. */
sealed interface ResponsibleParty {

    record AnAgent(Actor agent) implements ResponsibleParty {}

    /** Who has it can't answer any more, and is no agent whose own fallback there is: the workspace's does (R40). */
    record Fallback(String reason) implements ResponsibleParty {}

    /** @param reason for the operator, such as {@code assigned to a person} */
    record Nobody(String reason) implements ResponsibleParty {}

    static ResponsibleParty of(Conversation conversation, Catalog catalog) {
        if (!conversation.isOpen()) {
            return new Nobody("the conversation is closed");
        }
        State.Assigned assignee = conversation.assignee();
        return switch (assignee.type()) {
            case USER -> ofUser(assignee, catalog);
            case NONE -> new Nobody("assigned to nobody");
            case AI_AGENT -> ofAgent(assignee, catalog);
        };
    }

    private static ResponsibleParty ofUser(State.Assigned assignee, Catalog catalog) {
        return switch (Eligible.of(assignee, catalog)) {
            case YES, NOBODY -> new Nobody("assigned to a person");
            case DISABLED -> new Fallback("assigned to a person who is disabled");
            case GONE -> new Fallback("assigned to a person whom the catalog has no more");
        };
    }

    /** One whom the catalog has no more, or has disabled, can't answer either, and the fallback does (R40). */
    private static ResponsibleParty ofAgent(State.Assigned assignee, Catalog catalog) {
        String id = Objects.requireNonNull(assignee.id());
        String name =
                catalog.agent(id).map(Catalog.Agent::name).orElse(Objects.requireNonNullElse(assignee.name(), id));
        return new AnAgent(new Actor(Actor.Type.AI_AGENT, id, name));
    }
}
