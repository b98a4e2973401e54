package dev.maillon.domain.turn;

import dev.maillon.domain.conversation.Conversation;
import dev.maillon.domain.conversation.ConversationKey;
import dev.maillon.domain.event.EventHeader;

/**
 * A turn's business key. The run that carries it can change; this cannot.
 *
 * @param turnId conversation id and a digest of the first message that belonged to no finished turn
 */
public record TurnRef(String workspace, String conversationId, String turnId) {

    public static TurnRef of(Conversation in, String turnId) {
        return new TurnRef(in.workspace(), in.id(), turnId);
    }

    /** In which it happened. */
    public static TurnRef of(EventHeader header) {
        return new TurnRef(header.workspace(), header.conversationId(), header.turnId());
    }

    public ConversationKey conversation() {
        return new ConversationKey(workspace, conversationId);
    }

    /** The key of the effect at this position, whoever tries it and how often. */
    public String receiptKey(int position) {
        return turnId + "#" + position;
    }
}
