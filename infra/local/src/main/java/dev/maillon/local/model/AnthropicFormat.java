package dev.maillon.local.model;

import dev.maillon.local.model.Reaction.Ending;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Anthropic's messages. */
record AnthropicFormat() implements WireFormat {

    @Override
    public String path() {
        return "/v1/messages";
    }

    @Override
    public String keyHeader() {
        return "x-api-key";
    }

    @Override
    public String schema() {
        return "/output_config/format/schema";
    }

    @Override
    public String system(JsonNode request) {
        return WireFormat.text(request.path("system"));
    }

    @Override
    public Map<String, Object> answer(Question question, String text, Ending ending) {
        return Map.of(
                "id",
                "msg_scripted",
                "type",
                "message",
                "role",
                "assistant",
                "model",
                question.model(),
                "content",
                text.isEmpty() ? List.of() : List.of(Map.of("type", "text", "text", text)),
                "stop_reason",
                stopReason(ending),
                "usage",
                Map.of("input_tokens", question.tokens(), "output_tokens", WireFormat.tokens(text)));
    }

    private static String stopReason(Ending ending) {
        return switch (ending) {
            case WHOLE -> "end_turn";
            case CUT -> "max_tokens";
            case REFUSED -> "refusal";
        };
    }

    @Override
    public Map<String, Object> error(String code, String message) {
        return Map.of("type", "error", "error", Map.of("type", code, "message", message));
    }
}
