package dev.maillon.activities.opening;

import dev.maillon.activities.contact.FieldReader;
import dev.maillon.domain.action.FieldValue;
import dev.maillon.domain.catalog.Catalog;
import dev.maillon.domain.conversation.Conversation;
import dev.maillon.domain.conversation.InboundMessage.InboundContact;
import dev.maillon.domain.field.ContactField;
import dev.maillon.domain.field.Reading;
import dev.maillon.store.catalogs.Catalogs;
import dev.maillon.store.contacts.Contacts;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What a gateway tells about a contact beside their message. It fills fields that are empty and no others: what an agent, a person
 * or an earlier message has written is worth more. A value that does not fit its field is left out.
 */
@Component
record Introductions(Contacts contacts, Catalogs catalogs) {

    void note(Conversation conversation, InboundContact contact, Instant at) {
        Map<String, String> told = told(contact);
        if (told.isEmpty()) {
            return;
        }
        Map<String, FieldValue> known = contacts.lock(conversation.contact()).fields();
        told.keySet().removeAll(known.keySet());
        Catalog catalog = catalogs.current(conversation.workspace()).catalog();
        catalog.contactFields().stream()
                .filter(ContactField::builtIn)
                .filter(field -> told.containsKey(field.id()))
                .forEach(
                        field -> fill(conversation, field, told, FieldReader.of(catalog, languageOf(known, told), at)));
    }

    /** What is told is read in the language that is told with it. */
    private static Map<String, FieldValue> languageOf(Map<String, FieldValue> known, Map<String, String> told) {
        String language = told.get("language");
        if (language != null) {
            known.put("language", new FieldValue.Text(language));
        }
        return known;
    }

    private void fill(Conversation conversation, ContactField field, Map<String, String> told, FieldReader reader) {
        FieldValue written = new FieldValue.Text(told.getOrDefault(field.id(), ""));
        if (reader.read(field, written) instanceof Reading.Fits(FieldValue value)) {
            contacts.set(conversation.contact(), field.id(), value);
        }
    }

    /** By id of the built-in field. */
    private static Map<String, String> told(InboundContact contact) {
        Map<String, String> told = new LinkedHashMap<>();
        put(told, "language", contact.language());
        put(told, "name", contact.name());
        put(told, "email", contact.email());
        put(told, "phone", contact.phone());
        return told;
    }

    private static void put(Map<String, String> told, String field, @Nullable String text) {
        if (text != null && !text.isBlank()) {
            told.put(field, text);
        }
    }
}
