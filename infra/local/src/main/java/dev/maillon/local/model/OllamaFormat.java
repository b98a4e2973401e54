package dev.maillon.local.model;

import dev.maillon.local.model.Reaction.Ending;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** Ollama's chat. It knows no refusal: a model that declines does so in its text. */
record OllamaFormat() implements WireFormat {

    @Override
    public String path() {
        return "/api/chat";
    }

    /** A server of one's own has no key; a proxy before it may want one. */
    @Override
    public String keyHeader() {
        return "Authorization";
    }

    @Override
    public String schema() {
        return "/format";
    }

    @Override
    public String system(JsonNode request) {
        return WireFormat.messages(request, "system").collect(Collectors.joining("\n"));
    }

    @Override
    public Map<String, Object> answer(Question question, String text, Ending ending) {
        return Map.of(
                "model",
                question.model(),
                "created_at",
                "2026-01-01T00:00:00Z",
                "message",
                Map.of("role", "assistant", "content", text),
                "done",
                true,
                "done_reason",
                ending == Ending.CUT ? "length" : "stop",
                "prompt_eval_count",
                question.tokens(),
                "eval_count",
                WireFormat.tokens(text));
    }

    @Override
    public Map<String, Object> error(String code, String message) {
        return Map.of("error", code + ": " + message);
    }
}
