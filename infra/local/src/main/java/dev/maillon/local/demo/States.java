package dev.maillon.local.demo;

import tools.jackson.databind.JsonNode;

/** Receipts and their states, as one line of text. */
final class States {

    private static final String NOTHING = "(none)";

    private States() {}

    static String receipt(JsonNode outcome) {
        String what = outcome.path("position").asString() + ". "
                + outcome.path("action").path("type").asString() + ": "
                + outcome.path("status").asString();
        String change = of(outcome.path("before")) + " -> " + of(outcome.path("after"));
        String why = outcome.path("explanation").isString()
                ? "  [" + outcome.path("explanation").asString() + "]"
                : "";
        return what
                + (outcome.path("before").equals(outcome.path("after")) || isSent(outcome) ? "" : ", " + change)
                + why;
    }

    /** A text that was sent has changed no state that a reader knows. */
    private static boolean isSent(JsonNode outcome) {
        return outcome.path("action").path("type").asString().equals("send");
    }

    static String of(JsonNode state) {
        if (state.has("field")) {
            return text(state.path("value"));
        }
        if (state.has("stage")) {
            return text(state.path("stage"));
        }
        if (state.has("status")) {
            return text(state.path("status"))
                    + (state.path("closingNote").isString()
                            ? " (" + state.path("closingNote").asString() + ")"
                            : "");
        }
        return text(state.path("name"))
                + (state.path("team").isString() ? " of " + state.path("team").asString() : "");
    }

    private static String text(JsonNode value) {
        return value.isMissingNode() || value.isNull() ? NOTHING : value.asString();
    }
}
