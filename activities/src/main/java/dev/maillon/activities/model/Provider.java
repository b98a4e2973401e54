package dev.maillon.activities.model;

import io.github.resilience4j.bulkhead.Bulkhead;
import java.io.InterruptedIOException;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/** One provider: asks it, reads what comes, and leaves it alone while it fails. */
final class Provider {

    private static final Duration WHEN_FULL = Duration.ofSeconds(1);

    private final ProviderSettings settings;
    private final Wire wire;
    private final Circuit circuit;
    private final Bulkhead room;
    private final ModelMetrics metrics;
    private final InstantSource clock;

    Provider(ProviderSettings settings, Circuit circuit, Bulkhead room, ModelMetrics metrics, InstantSource clock) {
        this.settings = settings;
        this.wire = wire(settings);
        this.circuit = circuit;
        this.room = room;
        this.metrics = metrics;
        this.clock = clock;
    }

    private static Wire wire(ProviderSettings settings) {
        return switch (settings.kind()) {
            case OPENAI -> OpenAiWire.of(settings);
            case ANTHROPIC -> AnthropicWire.of(settings);
            case OLLAMA -> OllamaWire.of(settings);
        };
    }

    Outcome ask(Prompt prompt) {
        if (!room.tryAcquirePermission()) {
            return new Outcome.Passing(
                    "full", settings.title() + " has " + settings.maxConcurrent() + " requests under way", WHEN_FULL);
        }
        try {
            return circuit.pass(settings.title(), () -> metrics.observe(settings, prompt, () -> request(prompt)));
        } finally {
            room.onComplete();
        }
    }

    private Outcome request(Prompt prompt) {
        try {
            return AbortableCall.within(
                    settings.timeout(),
                    () -> Reading.outcome(wire.chat().call(Requests.of(prompt, wire)), settings.model()));
        } catch (TimeoutException slow) {
            return tooSlow();
        } catch (CancellationException stopped) {
            throw stopped;
        } catch (RuntimeException failure) {
            return ranOutOfTime(failure) ? tooSlow() : meaning(failure);
        }
    }

    private Outcome tooSlow() {
        return new Outcome.Passing("timeout", settings.title() + " gave no answer within " + settings.timeout(), null);
    }

    /** The client's own limit is the same, and sometimes it is the first to notice, in the middle of a body that comes in drips. */
    private static boolean ranOutOfTime(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .limit(20)
                .anyMatch(cause -> cause instanceof InterruptedIOException || cause instanceof HttpTimeoutException);
    }

    /** The failure itself goes no further: its message may repeat the request. */
    private Outcome meaning(RuntimeException failure) {
        return wire.status(failure)
                .map(status -> status.meaning(settings.title(), clock.instant()))
                .orElseGet(() -> wire.isUnreachable(failure)
                        ? new Outcome.Passing("unreachable", settings.title() + " cannot be reached", null)
                        : new Outcome.Passing(
                                "garbled",
                                settings.title() + " sent what is no answer ("
                                        + failure.getClass().getSimpleName() + ")",
                                null));
    }
}
