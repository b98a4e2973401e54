package dev.maillon.activities.model;

import dev.maillon.activities.model.ModelMetrics.Call;
import dev.maillon.domain.json.Json;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.ai.chat.messages.Message;
import org.springframework.ai.chat.messages.SystemMessage;
import org.springframework.ai.chat.metadata.ChatResponseMetadata;
import org.springframework.ai.chat.model.ChatResponse;
import org.springframework.ai.chat.model.Generation;
import tools.jackson.databind.node.ObjectNode;

/** One provider of a chat model. The providers' words for how an answer ended differ, and one set holds them all. */
record Provider(ProviderSettings settings, Wire wire, ProviderConnection line, ModelMetrics metrics) {

    /** OpenAI and Ollama: length; Anthropic: max_tokens. */
    private static final Set<String> CUT = Set.of("length", "max_tokens");

    /** OpenAI: content_filter; Anthropic: refusal. */
    private static final Set<String> DECLINED = Set.of("content_filter", "refusal");

    static Provider of(ProviderSettings settings, Duration rest, ModelMetrics metrics, InstantSource clock) {
        Wire wire = switch (settings.kind()) {
            case OPENAI -> OpenAiWire.of(settings);
            case ANTHROPIC -> AnthropicWire.of(settings);
            case OLLAMA -> OllamaWire.of(settings);
        };
        return new Provider(settings, wire, new ProviderConnection(settings, rest, wire, metrics, clock), metrics);
    }

    ProviderOutcome<Answer> ask(Prompt prompt) {
        ProviderOutcome<Answer> outcome =
                line.ask(Call.of(settings, prompt), () -> outcome(wire.chat().call(request(prompt))));
        metrics.count(settings, prompt, outcome);
        return outcome;
    }

    private org.springframework.ai.chat.prompt.Prompt request(Prompt prompt) {
        Stream<Message> system = Stream.of(new SystemMessage(prompt.system()));
        return new org.springframework.ai.chat.prompt.Prompt(
                Stream.concat(system, prompt.messages().stream()).toList(), wire.options(titled(prompt.schema())));
    }

    /** Its name goes along as the schema's title: no wire format but OpenAI's has a place for it, and Spring AI fills that one itself. */
    private static AnswerSchema titled(AnswerSchema schema) {
        ObjectNode json = (ObjectNode) Json.mapper().readTree(schema.json());
        return new AnswerSchema(schema.name(), json.put("title", schema.name()).toString());
    }

    /** Of several parts the last is the answer; what a model thinks comes before. An answer without any part is a refusal's. */
    private ProviderOutcome<Answer> outcome(ChatResponse response) {
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
                        model == null || model.isBlank() ? settings.model() : model),
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
