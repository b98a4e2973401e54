package dev.maillon.store.views;

import dev.maillon.domain.action.FieldValue;
import dev.maillon.domain.json.Json;
import java.sql.ResultSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What lists of conversations need to know of contacts. */
@Component
record ContactReads(JdbcClient jdbc) {

    /** SQL has no empty list; no contact has this id. */
    private static final List<String> NOBODY = List.of("");

    /** The ids of who is called so, here or at a gateway; never an empty list. */
    List<String> called(String workspace, @Nullable String id) {
        List<String> ids = jdbc.sql("""
                SELECT id FROM contact WHERE workspace = :workspace AND id = :id
                UNION SELECT id FROM contact WHERE workspace = :workspace AND external_id = :id""")
                .param("workspace", workspace)
                .param("id", id)
                .query((row, number) -> row.getString(1))
                .list();
        return ids.isEmpty() ? NOBODY : ids;
    }

    /** By id of the contact, then of the field; who has no field is absent. */
    Map<String, Map<String, FieldValue>> fields(String workspace, List<String> contacts) {
        Map<String, Map<String, FieldValue>> fields = new HashMap<>();
        jdbc.sql("""
                SELECT contact_id, field_id, value FROM contact_field
                WHERE workspace = :workspace AND contact_id IN (:contacts)""")
                .param("workspace", workspace)
                .param("contacts", contacts.isEmpty() ? NOBODY : contacts)
                .query((ResultSet row) -> {
                    fields.computeIfAbsent(row.getString(1), contact -> new TreeMap<>())
                            .put(row.getString(2), Json.mapper().readValue(row.getString(3), FieldValue.class));
                });
        return fields;
    }
}
