package dev.maillon.activities.model;

import dev.maillon.activities.model.ModelMetrics.Call;
import java.time.InstantSource;

/** One provider of a chat model. */
final class Provider {

    private final ProviderSettings settings;
    private final Wire wire;
    private final ProviderConnection line;
    private final ModelMetrics metrics;

    Provider(ProviderSettings settings, Circuit circuit, ModelMetrics metrics, InstantSource clock) {
        this.settings = settings;
        this.wire = wire(settings);
        this.line = new ProviderConnection(settings, circuit, wire, metrics, clock);
        this.metrics = metrics;
    }

    private static Wire wire(ProviderSettings settings) {
        return switch (settings.kind()) {
            case OPENAI -> OpenAiWire.of(settings);
            case ANTHROPIC -> AnthropicWire.of(settings);
            case OLLAMA -> OllamaWire.of(settings);
        };
    }

    ProviderOutcome<Answer> ask(Prompt prompt) {
        ProviderOutcome<Answer> outcome = line.ask(
                Call.of(settings, prompt),
                () -> CompletionReader.outcome(wire.chat().call(Requests.of(prompt, wire)), settings.model()));
        metrics.count(settings, prompt, outcome);
        return outcome;
    }
}
