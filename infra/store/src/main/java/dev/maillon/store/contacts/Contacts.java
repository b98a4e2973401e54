package dev.maillon.store.contacts;

import dev.maillon.action.FieldValue;
import dev.maillon.json.Json;
import dev.maillon.store.Times;
import java.sql.ResultSet;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
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
    public void add(String workspace, String id, String channel, String externalId, Instant at) {
        jdbc.sql("""
                INSERT INTO contact (workspace, id, channel, external_id, created_at) VALUES (?, ?, ?, ?, ?)
                ON DUPLICATE KEY UPDATE id = contact.id""")
                .params(workspace, id, channel, externalId, Times.column(at))
                .update();
    }

    /**
     * Holds the contact until the transaction ends.
     *
     * @return the lifecycle stage, if they are in one
     */
    public Optional<String> lock(String workspace, String id) {
        return jdbc.sql("SELECT lifecycle_stage FROM contact WHERE workspace = ? AND id = ? FOR UPDATE")
                .params(workspace, id)
                .query((row, number) -> Optional.ofNullable(row.getString(1)))
                .single();
    }

    public Optional<String> stage(String workspace, String id) {
        return jdbc.sql(
                        "SELECT lifecycle_stage FROM contact WHERE workspace = ? AND id = ? AND lifecycle_stage IS NOT NULL")
                .params(workspace, id)
                .query(String.class)
                .optional();
    }

    /** @param stage null: into none */
    public void moveTo(@Nullable String stage, String workspace, String id) {
        jdbc.sql("UPDATE contact SET lifecycle_stage = ? WHERE workspace = ? AND id = ?")
                .param(stage)
                .param(workspace)
                .param(id)
                .update();
    }

    /** By id of the field; a field without a value is absent. */
    public Map<String, FieldValue> fields(String workspace, String id) {
        Map<String, FieldValue> values = new HashMap<>();
        jdbc.sql("SELECT field_id, value FROM contact_field WHERE workspace = ? AND contact_id = ?")
                .params(workspace, id)
                .query((ResultSet row) -> {
                    values.put(row.getString(1), Json.mapper().readValue(row.getString(2), FieldValue.class));
                });
        return values;
    }

    /** @param value null empties the field */
    public void set(String workspace, String id, String field, @Nullable FieldValue value) {
        if (value == null) {
            jdbc.sql("DELETE FROM contact_field WHERE workspace = ? AND contact_id = ? AND field_id = ?")
                    .params(workspace, id, field)
                    .update();
        } else {
            jdbc.sql("""
                    INSERT INTO contact_field (workspace, contact_id, field_id, value) VALUES (:workspace, :contact, :field, :value)
                    ON DUPLICATE KEY UPDATE value = :value""")
                    .param("workspace", workspace)
                    .param("contact", id)
                    .param("field", field)
                    .param("value", Json.mapper().writeValueAsString(value))
                    .update();
        }
    }
}
