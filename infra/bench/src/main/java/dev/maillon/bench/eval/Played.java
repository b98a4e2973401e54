package dev.maillon.bench.eval;

import java.time.Duration;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * What came of a message, as the API tells it.
 *
 * @param aliases of the catalog that it played with
 * @param took from the message's leaving to the turn's end
 */
record Played(JsonNode turn, JsonNode conversation, Aliases aliases, Duration took) {

    List<JsonNode> outcomes() {
        return List.copyOf(turn.at("/outcomes").values());
    }

    String reply() {
        return turn.at("/reply/text").asString("");
    }

    String replyStatus() {
        return turn.at("/reply/status").asString("none");
    }

    long tokens() {
        return turn.at("/tokens").asLong(0);
    }

    int calls() {
        return turn.at("/modelCalls").asInt(0);
    }

    /** Whether something of this type was done, or was so already. */
    boolean did(String action) {
        return outcomes().stream()
                .filter(outcome -> outcome.at("/action/type").asString().equals(action))
                .map(outcome -> outcome.at("/status").asString())
                .anyMatch(status -> status.equals("applied") || status.equals("unchanged"));
    }
}
