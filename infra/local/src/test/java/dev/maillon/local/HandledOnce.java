package dev.maillon.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** That "assign me" of the catalog {@code load} came out once and as a whole: by its plan, or if that took too long by the fallback. */
final class HandledOnce {

    private final LocalStack stack;

    HandledOnce(LocalStack stack) {
        this.stack = stack;
    }

    void check(String message, String conversation) {
        List<JsonNode> turns = TestStack.turnsWhenQuiet(stack.api(), conversation, 1);
        assertThat(turns).as(message).hasSize(1);
        JsonNode turn = turns.getFirst();
        List<JsonNode> events = TestStack.events(stack.api(), conversation);
        switch (turn.at("/result").asString()) {
            case "answered" -> assertEffects(turn, events, List.of("update_lifecycle_stage", "assign"));
            case "fell_back" -> assertEffects(turn, events, List.of("assign"));
            default -> throw new AssertionError(message + ": " + turn);
        }
        assertThat(stack.sink().replies().stream()
                        .filter(reply ->
                                reply.body().at("/conversationId").asString().equals(conversation)))
                .as(message)
                .hasSize(1);
    }

    /** Each action applied, each with its one event; beside them the opening and the default agent's assignment. */
    private static void assertEffects(JsonNode turn, List<JsonNode> events, List<String> actions) {
        assertThat(turn.at("/outcomes").values().stream()
                        .filter(outcome -> outcome.at("/status").asString().equals("applied"))
                        .map(outcome -> outcome.at("/action/type").asString()))
                .containsExactlyElementsOf(actions);
        assertThat(count(events, "conversation_opened")).isEqualTo(1);
        assertThat(count(events, "lifecycle_stage_updated"))
                .isEqualTo(Collections.frequency(actions, "update_lifecycle_stage"));
        assertThat(count(events, "conversation_assigned")).isEqualTo(1 + Collections.frequency(actions, "assign"));
    }

    private static long count(List<JsonNode> events, String type) {
        return events.stream()
                .filter(event -> event.at("/type").asString().equals(type))
                .count();
    }
}
