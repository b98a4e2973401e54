package dev.maillon.activities.model;

import dev.maillon.activities.model.ModelMetrics.Call;
import dev.maillon.domain.json.Json;
import java.time.Duration;
import java.time.InstantSource;
import java.util.stream.Stream;
import org.springframework.ai.chat.messages.Message;
import org.springframework.ai.chat.messages.SystemMessage;
import tools.jackson.databind.node.ObjectNode;

/** One provider of a chat model. */
record Provider(ProviderSettings settings, Wire wire, ProviderConnection line, ModelMetrics metrics) {

    static Provider of(ProviderSettings settings, Duration rest, ModelMetrics metrics, InstantSource clock) {
        Wire wire = switch (settings.kind()) {
            case OPENAI -> OpenAiWire.of(settings);
            case ANTHROPIC -> AnthropicWire.of(settings);
            case OLLAMA -> OllamaWire.of(settings);
        };
        return new Provider(settings, wire, new ProviderConnection(settings, rest, wire, metrics, clock), metrics);
    }

    ProviderOutcome<Answer> ask(Prompt prompt) {
        ProviderOutcome<Answer> outcome = line.ask(
                Call.of(settings, prompt),
                () -> CompletionReader.outcome(wire.chat().call(request(prompt)), settings.model()));
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
}
