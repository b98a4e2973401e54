package dev.maillon.store.contacts;

import dev.maillon.domain.action.FieldValue;
import dev.maillon.domain.conversation.ContactKey;
import dev.maillon.domain.conversation.ConversationKey;
import dev.maillon.domain.json.Json;
import dev.maillon.store.Times;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.EmptyResultDataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables {@code contact} and {@code contact_field}. A contact's row is locked after the conversation's. */
@Repository
public class Contacts {

    private final JdbcClient jdbc;

    public Contacts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Adds them where they are not there yet. */
    public void add(ContactKey key, String channel, String externalId, Instant at) {
        jdbc.sql("""
                INSERT INTO contact (workspace, id, channel, external_id, created_at) VALUES (?, ?, ?, ?, ?)
                ON DUPLICATE KEY UPDATE id = contact.id""")
                .params(key.workspace(), key.contactId(), channel, externalId, Times.column(at))
                .update();
    }

    /**
     * What is known of a contact.
     *
     * @param stage of the lifecycle; null: in none
     * @param fields by id of the field; a field without a value is absent
     */
    public record Known(@Nullable String stage, Map<String, FieldValue> fields) {}

    /** Holds the contact until the transaction ends. */
    public Known lock(ContactKey key) {
        return jdbc.sql("""
                SELECT lifecycle_stage, field_id, value FROM contact
                    LEFT JOIN contact_field ON contact_field.workspace = contact.workspace AND contact_id = id
                WHERE contact.workspace = ? AND id = ? FOR UPDATE""").params(key.workspace(), key.contactId()).query(Contacts::known);
    }

    private static Known known(ResultSet rows) throws SQLException {
        if (!rows.next()) {
            throw new EmptyResultDataAccessException("there is no such contact", 1);
        }
        String stage = rows.getString(1);
        Map<String, FieldValue> fields = new HashMap<>();
        do {
            if (rows.getString(2) != null) {
                fields.put(rows.getString(2), read(rows.getString(3)));
            }
        } while (rows.next());
        return new Known(stage, fields);
    }

    public Optional<String> stage(ContactKey key) {
        return jdbc.sql(
                        "SELECT lifecycle_stage FROM contact WHERE workspace = ? AND id = ? AND lifecycle_stage IS NOT NULL")
                .params(key.workspace(), key.contactId())
                .query(String.class)
                .optional();
    }

    /** @param stage null: into none */
    public void moveTo(@Nullable String stage, ContactKey key) {
        jdbc.sql("UPDATE contact SET lifecycle_stage = ? WHERE workspace = ? AND id = ?")
                .param(stage)
                .param(key.workspace())
                .param(key.contactId())
                .update();
    }

    /** By id of the field; a field without a value is absent. */
    public Map<String, FieldValue> fields(ContactKey key) {
        return fields(jdbc.sql("SELECT field_id, value FROM contact_field WHERE workspace = ? AND contact_id = ?")
                .params(key.workspace(), key.contactId()));
    }

    /** Those of the contact whose conversation it is. */
    public Map<String, FieldValue> fieldsIn(ConversationKey conversation) {
        return fields(jdbc.sql("""
                SELECT field_id, value FROM conversation
                    JOIN contact_field ON contact_field.workspace = conversation.workspace
                        AND contact_field.contact_id = conversation.contact_id
                WHERE conversation.workspace = ? AND conversation.id = ?""").params(conversation.workspace(), conversation.conversationId()));
    }

    private static Map<String, FieldValue> fields(JdbcClient.StatementSpec query) {
        Map<String, FieldValue> values = new HashMap<>();
        query.query((ResultSet row) -> {
            values.put(row.getString(1), read(row.getString(2)));
        });
        return values;
    }

    private static FieldValue read(String column) {
        return Json.mapper().readValue(column, FieldValue.class);
    }

    /** @param value null empties the field */
    public void set(ContactKey key, String field, @Nullable FieldValue value) {
        if (value == null) {
            jdbc.sql("DELETE FROM contact_field WHERE workspace = ? AND contact_id = ? AND field_id = ?")
                    .params(key.workspace(), key.contactId(), field)
                    .update();
        } else {
            jdbc.sql("""
                    INSERT INTO contact_field (workspace, contact_id, field_id, value) VALUES (:workspace, :contact, :field, :value)
                    ON DUPLICATE KEY UPDATE value = :value""")
                    .param("workspace", key.workspace())
                    .param("contact", key.contactId())
                    .param("field", field)
                    .param("value", Json.mapper().writeValueAsString(value))
                    .update();
        }
    }
}
