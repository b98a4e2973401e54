package dev.maillon.activities.model;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import java.util.concurrent.CancellationException;
import java.util.function.Supplier;
import org.springframework.ai.chat.messages.MessageType;

/**
 * Metrics and traces of requests to models. {@code maillon.model.call} is the timer (and the span) of a request; its tag {@code result} tells refusals,
 * failures and aborted requests apart, and {@code repair} whether an earlier answer is asked to be mended. {@code maillon.model.tokens} and
 * {@code maillon.model.cost} (in the currency of the prices that are set) are counters; {@code maillon.model.circuit.closed} is 0 while a
 * provider is left alone. No workspace is in a tag: they are many, and the table {@code model_use} has their numbers.
 */
record ModelMetrics(MeterRegistry meters, ObservationRegistry observations) {

    void watch(ProviderSettings provider, Circuit circuit) {
        meters.gauge("maillon.model.circuit.closed", tags(provider), circuit, Circuit::closed);
    }

    /**
     * A request, as the metrics tell it apart.
     *
     * @param repair whether an earlier answer is asked to be mended
     */
    record Call(ProviderSettings provider, String purpose, boolean repair) {

        static Call of(ProviderSettings provider, Prompt prompt) {
            return new Call(
                    provider,
                    prompt.purpose().wireName(),
                    prompt.messages().stream().anyMatch(message -> message.getMessageType() == MessageType.ASSISTANT));
        }
    }

    <T> ProviderOutcome<T> observe(Call asked, Supplier<ProviderOutcome<T>> request) {
        ProviderSettings provider = asked.provider();
        Observation call = Observation.createNotStarted("maillon.model.call", observations)
                .contextualName("ask " + provider.model())
                .lowCardinalityKeyValue("provider", provider.kind().wireName())
                .lowCardinalityKeyValue("model", provider.model())
                .lowCardinalityKeyValue("purpose", asked.purpose())
                .lowCardinalityKeyValue("repair", String.valueOf(asked.repair()))
                // Replaced when it has ended: a timer's tags have to be the same ones each time.
                .lowCardinalityKeyValue("result", "failed")
                .start();
        try (Observation.Scope _ = call.openScope()) {
            ProviderOutcome<T> outcome = request.get();
            call.lowCardinalityKeyValue("result", outcome.result());
            note(call, provider, outcome);
            return outcome;
        } catch (CancellationException aborted) {
            call.lowCardinalityKeyValue("result", "aborted");
            throw aborted;
        } finally {
            call.stop();
        }
    }

    /** What it cost; a transcription has no tokens. */
    private static void note(Observation call, ProviderSettings provider, ProviderOutcome<?> outcome) {
        if (outcome instanceof ProviderOutcome.Answered<?> answered && answered.answer() instanceof Answer answer) {
            call.highCardinalityKeyValue("tokens.in", String.valueOf(answer.promptTokens()))
                    .highCardinalityKeyValue("tokens.out", String.valueOf(answer.completionTokens()))
                    .highCardinalityKeyValue("cost", provider.cost(answer).toPlainString());
        }
    }

    void count(ProviderSettings provider, Prompt prompt, ProviderOutcome<Answer> outcome) {
        if (outcome instanceof ProviderOutcome.Answered<Answer>(Answer answer, String _)) {
            Tags tags = tags(provider).and("purpose", prompt.purpose().wireName());
            meters.counter("maillon.model.tokens", tags.and("direction", "in")).increment(answer.promptTokens());
            meters.counter("maillon.model.tokens", tags.and("direction", "out")).increment(answer.completionTokens());
            meters.counter("maillon.model.cost", tags)
                    .increment(provider.cost(answer).doubleValue());
        }
    }

    private static Tags tags(ProviderSettings provider) {
        return Tags.of("provider", provider.kind().wireName(), "model", provider.model());
    }
}
