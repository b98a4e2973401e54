package dev.maillon.local;

import static org.assertj.core.api.Assertions.assertThat;

import dev.maillon.domain.json.Json;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/**
 * Whether what the receipts of a conversation say is what happened to it: each applied action has its event and no other has one; each
 * event begins where the one before left off; and the last ones say what the tables hold.
 */
final class Ledger {

    private final MaillonApi api;
    private final JdbcClient jdbc;
    private final String conversation;

    Ledger(MaillonApi api, JdbcClient jdbc, String conversation) {
        this.api = api;
        this.jdbc = jdbc;
        this.conversation = conversation;
    }

    void assertBalanced(List<JsonNode> turns) {
        List<JsonNode> events = TestStack.events(api, conversation).reversed();
        Map<String, JsonNode> byId = events.stream()
                .collect(Collectors.toMap(event -> event.at("/id").asString(), event -> event));
        turns.forEach(turn -> assertReceipted(turn, byId));
        assertThat(values(events)).as(conversation).isEqualTo(stored());
    }

    private void assertReceipted(JsonNode turn, Map<String, JsonNode> events) {
        for (JsonNode outcome : turn.at("/outcomes").values()) {
            String key = turn.at("/turnId").asString() + "#"
                    + outcome.at("/position").asInt();
            JsonNode event = events.get(key + ".1");
            assertThat(event != null)
                    .as(key)
                    .isEqualTo(outcome.at("/status").asString().equals("applied"));
            if (event != null) {
                assertThat(value(event.at("/before"))).as(key).isEqualTo(value(outcome.at("/before")));
                assertThat(value(event.at("/after"))).as(key).isEqualTo(value(outcome.at("/after")));
            }
        }
    }

    /** Of status, assignee, stage and each field, as the events leave them. */
    private Map<String, String> values(List<JsonNode> events) {
        Map<String, String> now = new HashMap<>(Map.of("status", "closed", "assignee", "none", "stage", "null"));
        for (JsonNode event : events) {
            String subject = subject(event);
            assertThat(value(event.at("/before"))).as(event.toString()).isEqualTo(now.getOrDefault(subject, "null"));
            now.put(subject, value(event.at("/after")));
            if (event.at("/type").asString().equals("conversation_closed")) {
                now.put("assignee", "none");
            }
        }
        return now;
    }

    private static String subject(JsonNode event) {
        return switch (event.at("/type").asString()) {
            case "conversation_opened", "conversation_closed" -> "status";
            case "conversation_assigned", "conversation_unassigned" -> "assignee";
            case "lifecycle_stage_updated" -> "stage";
            default -> event.at("/after/field").asString();
        };
    }

    /** What identifies a state: an assignee by id, else the one value that it has. */
    private static String value(JsonNode state) {
        if (state.has("status")) {
            return state.at("/status").asString();
        }
        if (state.has("type")) {
            return state.at("/id").asString(state.at("/type").asString());
        }
        return state.has("field")
                ? state.at("/value").toString()
                : state.at("/stage").asString("null");
    }

    private Map<String, String> stored() {
        Map<String, String> stored = new HashMap<>();
        jdbc.sql("""
                SELECT c.status, COALESCE(c.assignee_id, c.assignee_type), COALESCE(k.lifecycle_stage, 'null')
                FROM conversation c JOIN contact k ON k.workspace = c.workspace AND k.id = c.contact_id WHERE c.id = ?""").param(conversation).query(row -> {
            stored.put("status", row.getString(1));
            stored.put("assignee", row.getString(2));
            stored.put("stage", row.getString(3));
        });
        jdbc.sql("SELECT field_id, value FROM contact_field WHERE contact_id = ?")
                .param(conversation)
                .query(row -> {
                    stored.put(
                            row.getString(1),
                            Json.mapper().readTree(row.getString(2)).toString());
                });
        return stored;
    }
}
