package dev.maillon.activities.acting;

import dev.maillon.activities.opening.EventContext;
import dev.maillon.domain.action.Deed;
import dev.maillon.domain.action.Outcome;
import dev.maillon.domain.catalog.Catalog;
import dev.maillon.domain.conversation.ContactKey;
import dev.maillon.domain.conversation.Conversation;
import dev.maillon.domain.event.Actor;
import dev.maillon.domain.event.EventHeader;
import dev.maillon.domain.turn.Receipt;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The circumstances of one effect. The conversation is locked by the transaction that it happens in.
 *
 * @param catalog the turn's pinned one for an agent, the current one for a person
 * @param handOvers how many agents have handed on in this turn already; 0 for a person's
 * @param assignsLater a later step of the chain assigns, so that closing leaves the assignee to it
 * @param contactChanged somebody else has changed fields or stage since the turn was opened; never for a person
 */
record CommandContext(
        Conversation conversation,
        Catalog catalog,
        EventContext eventContext,
        int handOvers,
        boolean assignsLater,
        boolean contactChanged) {

    static CommandContext ofStaff(Conversation conversation, Catalog catalog, EventContext eventContext) {
        return new CommandContext(conversation, catalog, eventContext, 0, false, false);
    }

    String workspace() {
        return conversation.workspace();
    }

    ContactKey contact() {
        return conversation.contact();
    }

    Instant at() {
        return eventContext.at();
    }

    /** @param epoch what the turn's next effect must find */
    Receipt receipt(Deed deed, Outcome outcome, long epoch, @Nullable Actor handOver) {
        return new Receipt(
                workspace(),
                eventContext.turnId(),
                eventContext.position(),
                conversation.id(),
                eventContext.actor(),
                deed,
                outcome,
                epoch,
                handOver,
                at());
    }

    /** Of the one event that it fires. */
    EventHeader header(Conversation after) {
        return eventContext.header(after, 1);
    }

    CommandContext keepingTheAssignee() {
        return new CommandContext(conversation, catalog, eventContext, handOvers, true, contactChanged);
    }
}
