package dev.maillon.local.model;

import dev.maillon.local.model.Reaction.Ending;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** OpenAI's chat completions, which many servers speak. */
record OpenAiFormat() implements WireFormat {

    @Override
    public String path() {
        return "/v1/chat/completions";
    }

    @Override
    public String keyHeader() {
        return "Authorization";
    }

    @Override
    public String schema() {
        return "/response_format/json_schema/schema";
    }

    @Override
    public String system(JsonNode request) {
        return WireFormat.messages(request, "system", "developer").collect(Collectors.joining("\n"));
    }

    @Override
    public Map<String, Object> answer(Question question, String text, Ending ending) {
        Map<String, Object> message = ending == Ending.REFUSED
                ? Map.of("role", "assistant", "refusal", text)
                : Map.of("role", "assistant", "content", text);
        return Map.of(
                "id",
                "chatcmpl-scripted",
                "object",
                "chat.completion",
                "created",
                1_700_000_000,
                "model",
                question.model(),
                "choices",
                List.of(Map.of("index", 0, "message", message, "finish_reason", finishReason(ending))),
                "usage",
                usage(question.tokens(), WireFormat.tokens(text)));
    }

    private static String finishReason(Ending ending) {
        return switch (ending) {
            case WHOLE, REFUSED -> "stop";
            case CUT -> "length";
        };
    }

    private static Map<String, Object> usage(long prompt, long completion) {
        return Map.of("prompt_tokens", prompt, "completion_tokens", completion, "total_tokens", prompt + completion);
    }

    @Override
    public Map<String, Object> error(String code, String message) {
        return Map.of("error", Map.of("message", message, "type", code, "code", code));
    }
}
