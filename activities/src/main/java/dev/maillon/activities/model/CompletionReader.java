package dev.maillon.activities.model;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.ai.chat.metadata.ChatResponseMetadata;
import org.springframework.ai.chat.model.ChatResponse;
import org.springframework.ai.chat.model.Generation;

/** Reads what Spring AI makes of an answer. The providers' words for how an answer ended differ, and one set holds them all. */
final class CompletionReader {

    /** OpenAI and Ollama: length; Anthropic: max_tokens. */
    private static final Set<String> CUT = Set.of("length", "max_tokens");

    /** OpenAI: content_filter; Anthropic: refusal. */
    private static final Set<String> DECLINED = Set.of("content_filter", "refusal");

    private CompletionReader() {}

    /** Of several parts the last is the answer; what a model thinks comes before. An answer without any part is a refusal's. */
    static ProviderOutcome<Answer> outcome(ChatResponse response, String askedModel) {
        List<Generation> parts = response.getResults();
        if (parts.isEmpty() || isDeclined(parts.getLast())) {
            return new ProviderOutcome.Declined<>();
        }
        Generation last = parts.getLast();
        ChatResponseMetadata about = response.getMetadata();
        String model = about.getModel();
        boolean cut = CUT.contains(ending(last));
        return new ProviderOutcome.Answered<>(
                new Answer(
                        Objects.requireNonNullElse(last.getOutput().getText(), ""),
                        cut,
                        count(about.getUsage().getPromptTokens()),
                        count(about.getUsage().getCompletionTokens()),
                        model == null || model.isBlank() ? askedModel : model),
                cut ? "cut" : "answered");
    }

    private static boolean isDeclined(Generation part) {
        Object refusal = part.getOutput().getMetadata().get("refusal");
        return DECLINED.contains(ending(part))
                || refusal != null && !refusal.toString().isEmpty();
    }

    private static String ending(Generation part) {
        return Objects.requireNonNullElse(part.getMetadata().getFinishReason(), "")
                .toLowerCase(Locale.ROOT);
    }

    private static long count(@Nullable Integer tokens) {
        return tokens == null ? 0 : tokens;
    }
}
