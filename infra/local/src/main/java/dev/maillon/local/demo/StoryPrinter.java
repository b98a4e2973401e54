package dev.maillon.local.demo;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** How the story is printed. */
final class StoryPrinter {

    private final Consumer<String> out;
    private final @Nullable String temporalUi;

    /** @param temporalUi its address; null if there is none */
    StoryPrinter(Consumer<String> out, @Nullable String temporalUi) {
        this.out = out;
        this.temporalUi = temporalUi;
    }

    void heading(String text) {
        out.accept("\n" + text + "\n" + "-".repeat(text.length()));
    }

    void line(String who, String text) {
        out.accept("%14s | %s".formatted(who, text));
    }

    void note(String text) {
        line("", text);
    }

    /** Its receipts, what was answered, and where to look at it. */
    void turn(JsonNode turn) {
        turn.path("outcomes").forEach(outcome -> note(States.receipt(outcome)));
        JsonNode reply = turn.path("reply");
        if (reply.path("text").isString()) {
            line(turn.path("agent").asString(), reply.path("text").asString());
        } else {
            note("(no reply: " + reply.path("reason").asString() + ")");
        }
        link(turn.path("workflowId").asString(), turn.path("runId").asString());
    }

    void link(String workflowId, String runId) {
        if (temporalUi != null) {
            note(temporalUi + "/namespaces/default/workflows/" + URLEncoder.encode(workflowId, StandardCharsets.UTF_8)
                    + "/" + runId + "/history");
        }
    }
}
