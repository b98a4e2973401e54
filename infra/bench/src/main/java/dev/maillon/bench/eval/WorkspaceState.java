package dev.maillon.bench.eval;

import dev.maillon.local.MaillonApi;
import dev.maillon.local.MaillonApi.Answer;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/**
 * Everything in a workspace that an action could change, each part under a name such as {@code asker-1 field phone}.
 *
 * @param parts with their values as text
 */
record WorkspaceState(Map<String, String> parts) {

    static WorkspaceState read(MaillonApi api) {
        Map<String, String> parts = new TreeMap<>();
        parts.put("catalog", ok(api.get("/catalog")).text());
        conversations(api).forEach(conversation -> add(parts, conversation));
        return new WorkspaceState(parts);
    }

    /** What is not the same any more: by its name, the value before and after. */
    Map<String, String> changesTo(WorkspaceState later) {
        Map<String, String> changes = new TreeMap<>();
        Map<String, String> names = new TreeMap<>(parts);
        names.putAll(later.parts);
        for (String name : names.keySet()) {
            String before = parts.getOrDefault(name, "nothing");
            String after = later.parts.getOrDefault(name, "nothing");
            if (!before.equals(after)) {
                changes.put(name, before + " -> " + after);
            }
        }
        return changes;
    }

    private static void add(Map<String, String> parts, JsonNode conversation) {
        String who = conversation.at("/contact/externalId").asString() + " ";
        parts.put(who + "status", conversation.at("/status").toString());
        parts.put(who + "assignee", conversation.at("/assignee").toString());
        parts.put(who + "stage", conversation.at("/contact/lifecycleStage").toString());
        parts.put(who + "closing note", conversation.at("/episode/closingNote").toString());
        parts.put(who + "summary", conversation.at("/episode/summary").toString());
        parts.put(who + "episode", conversation.at("/episode/number").toString());
        conversation
                .at("/contact/fields")
                .properties()
                .forEach(field -> parts.put(
                        who + "field " + field.getKey(), field.getValue().toString()));
    }

    private static List<JsonNode> conversations(MaillonApi api) {
        List<JsonNode> all = new ArrayList<>();
        String next = "";
        do {
            JsonNode page = ok(api.get("/conversations" + next)).body();
            all.addAll(page.at("/items").values());
            String cursor = page.at("/next").asString("");
            next = cursor.isEmpty() ? "" : "?cursor=" + URLEncoder.encode(cursor, StandardCharsets.UTF_8);
        } while (!next.isEmpty());
        return all;
    }

    private static Answer ok(Answer answer) {
        if (!answer.isOk()) {
            throw new IllegalStateException("The API answered " + answer.status() + ": " + answer.text());
        }
        return answer;
    }
}
