package dev.maillon.activities.opening;

import dev.maillon.activities.briefing.ContactReading;
import dev.maillon.domain.action.FieldValue;
import dev.maillon.domain.catalog.Catalog;
import dev.maillon.domain.conversation.Conversation;
import dev.maillon.domain.conversation.ConversationKey;
import dev.maillon.domain.conversation.InboundMessage;
import dev.maillon.domain.conversation.InboundMessage.InboundContact;
import dev.maillon.domain.field.ContactField;
import dev.maillon.domain.field.FieldValues;
import dev.maillon.domain.field.Reading;
import dev.maillon.domain.field.ReadingContext;
import dev.maillon.store.catalogs.Catalogs;
import dev.maillon.store.contacts.Contacts;
import dev.maillon.store.conversations.Conversations;
import dev.maillon.store.messages.Messages;
import dev.maillon.turns.step.Opening.Open;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Contacts' threads: made with the first message, and whatever a contact writes is stored in them. */
@Component
record IncomingMessages(Conversations conversations, Contacts contacts, Messages messages, Catalogs catalogs) {

    /** Locks the conversation, made first where a message is its first one; empty if there is neither. */
    Optional<Conversation> lock(Open request, Instant at) {
        ConversationKey key = new ConversationKey(request.workspace(), request.conversationId());
        Optional<Conversation> known = conversations.lock(key);
        if (known.isPresent() || request.messages().isEmpty()) {
            return known;
        }
        // A contact has one thread on a channel, so both have one id.
        String id = request.conversationId();
        InboundMessage first = request.messages().getFirst();
        Conversation made = Conversation.unopened(request.workspace(), id, id, first.channel());
        conversations.add(made, at);
        contacts.add(made.contact(), first.channel(), first.contact().externalId(), at);
        return conversations.lock(key);
    }

    /** Stores those messages that are not there yet, and what they tell about the contact. */
    void keep(Conversation conversation, Open request, Instant at) {
        for (InboundMessage message : request.messages()) {
            if (messages.keep(conversation, message, at)) {
                note(conversation, message.contact(), at);
            }
        }
    }

    /**
     * What a gateway tells about a contact beside their message. It fills fields that are empty and no others: what an agent, a person
     * or an earlier message has written is worth more. A value that does not fit its field is left out.
     */
    private void note(Conversation conversation, InboundContact contact, Instant at) {
        Map<String, FieldValue> told = told(contact);
        if (told.isEmpty()) {
            return;
        }
        Map<String, FieldValue> known = contacts.lock(conversation.contact()).fields();
        told.keySet().removeAll(known.keySet());
        // What is told is read in the language that is told with it.
        Optional.ofNullable(told.get("language")).ifPresent(language -> known.put("language", language));
        Catalog catalog = catalogs.current(conversation.workspace()).catalog();
        ReadingContext reading = ContactReading.of(catalog, known, at);
        catalog.contactFields().stream().filter(ContactField::builtIn).forEach(field -> {
            FieldValue written = told.get(field.id());
            if (written != null
                    && FieldValues.read(field, written, reading) instanceof Reading.Fits(FieldValue value)) {
                contacts.set(conversation.contact(), field.id(), value);
            }
        });
    }

    /** By id of the built-in field. */
    private static Map<String, FieldValue> told(InboundContact contact) {
        Map<String, FieldValue> told = new LinkedHashMap<>();
        put(told, "language", contact.language());
        put(told, "name", contact.name());
        put(told, "email", contact.email());
        put(told, "phone", contact.phone());
        return told;
    }

    private static void put(Map<String, FieldValue> told, String field, @Nullable String text) {
        if (text != null && !text.isBlank()) {
            told.put(field, new FieldValue.Text(text));
        }
    }

    /** Nothing was ever written in it. */
    boolean isEmpty(Conversation conversation) {
        return conversation.episode() == 0 && messages.waiting(conversation).isEmpty();
    }
}
