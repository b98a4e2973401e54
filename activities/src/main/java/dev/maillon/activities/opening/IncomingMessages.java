package dev.maillon.activities.opening;

import dev.maillon.domain.conversation.Conversation;
import dev.maillon.domain.conversation.ConversationKey;
import dev.maillon.domain.conversation.InboundMessage;
import dev.maillon.store.contacts.Contacts;
import dev.maillon.store.conversations.Conversations;
import dev.maillon.store.messages.Messages;
import dev.maillon.turns.step.Opening.Open;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Contacts' threads: made with the first message, and whatever a contact writes is stored in them. */
@Component
record IncomingMessages(
        Conversations conversations, Contacts contacts, Messages messages, Introductions introductions) {

    /** Locks the conversation, made first where a message is its first one; empty if there is neither. */
    Optional<Conversation> lock(Open request, Instant at) {
        ConversationKey key = new ConversationKey(request.workspace(), request.conversationId());
        Optional<Conversation> known = conversations.lock(key);
        if (known.isPresent() || request.messages().isEmpty()) {
            return known;
        }
        make(request, request.messages().getFirst(), at);
        return conversations.lock(key);
    }

    /** A contact has one thread on a channel, so both have one id. */
    private void make(Open request, InboundMessage first, Instant at) {
        String id = request.conversationId();
        Conversation made = Conversation.unopened(request.workspace(), id, id, first.channel());
        conversations.add(made, at);
        contacts.add(made.contact(), first.channel(), first.contact().externalId(), at);
    }

    /** Stores those messages that are not there yet, and what they tell about the contact. */
    void keep(Conversation conversation, Open request, Instant at) {
        for (InboundMessage message : request.messages()) {
            if (messages.keep(conversation, message, at)) {
                introductions.note(conversation, message.contact(), at);
            }
        }
    }

    /** Nothing was ever written in it. */
    boolean isEmpty(Conversation conversation) {
        return conversation.episode() == 0 && messages.waiting(conversation).isEmpty();
    }
}
