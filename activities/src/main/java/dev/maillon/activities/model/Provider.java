package dev.maillon.activities.model;

import dev.maillon.activities.model.ModelMetrics.Call;
import dev.maillon.domain.json.Json;
import java.time.Duration;
import java.time.InstantSource;
import java.util.stream.Stream;
import org.springframework.ai.chat.messages.AssistantMessage;
import org.springframework.ai.chat.messages.Message;
import org.springframework.ai.chat.messages.SystemMessage;
import org.springframework.ai.chat.messages.UserMessage;
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

    /** Our question as Spring AI's. */
    private org.springframework.ai.chat.prompt.Prompt request(Prompt prompt) {
        Stream<Message> messages = prompt.messages().stream().map(Provider::message);
        return new org.springframework.ai.chat.prompt.Prompt(
                Stream.concat(Stream.of(new SystemMessage(prompt.system())), messages)
                        .toList(),
                wire.options(titled(prompt.schema())));
    }

    private static Message message(Prompt.Message message) {
        return switch (message.role()) {
            case USER -> new UserMessage(message.text());
            case ASSISTANT -> new AssistantMessage(message.text());
        };
    }

    /** Its name goes along as the schema's title: no wire format but OpenAI's has a place for it, and Spring AI fills that one itself. */
    private static AnswerSchema titled(AnswerSchema schema) {
        ObjectNode json = (ObjectNode) Json.mapper().readTree(schema.json());
        return new AnswerSchema(schema.name(), json.put("title", schema.name()).toString());
    }
}
