package dev.maillon.activities.model;

import dev.maillon.activities.model.ModelMetrics.Call;
import java.time.InstantSource;

/** One provider of a chat model. */
final class Provider {

    private final ProviderSettings settings;
    private final Wire wire;
    private final Line line;
    private final ModelMetrics metrics;

    Provider(ProviderSettings settings, Circuit circuit, ModelMetrics metrics, InstantSource clock) {
        this.settings = settings;
        this.wire = wire(settings);
        this.line = new Line(settings, circuit, wire, metrics, clock);
        this.metrics = metrics;
    }

    private static Wire wire(ProviderSettings settings) {
        return switch (settings.kind()) {
            case OPENAI -> OpenAiWire.of(settings);
            case ANTHROPIC -> AnthropicWire.of(settings);
            case OLLAMA -> OllamaWire.of(settings);
        };
    }

    Outcome<Answer> ask(Prompt prompt) {
        Outcome<Answer> outcome = line.ask(
                Call.of(settings, prompt),
                () -> Reading.outcome(wire.chat().call(Requests.of(prompt, wire)), settings.model()));
        metrics.count(settings, prompt, outcome);
        return outcome;
    }
}
