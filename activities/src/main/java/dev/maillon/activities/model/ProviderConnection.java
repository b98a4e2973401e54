package dev.maillon.activities.model;

import io.github.resilience4j.bulkhead.Bulkhead;
import io.github.resilience4j.bulkhead.BulkheadConfig;
import java.io.InterruptedIOException;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** The line to one provider: in bounded time, so many requests at once, and none for a while if it fails. */
final class ProviderConnection {

    private static final Duration WHEN_FULL = Duration.ofSeconds(1);

    private final ProviderSettings settings;
    private final Circuit circuit;
    private final ClientFailures failures;
    private final ModelMetrics metrics;
    private final InstantSource clock;
    private final Bulkhead room;

    ProviderConnection(
            ProviderSettings settings,
            Duration rest,
            ClientFailures failures,
            ModelMetrics metrics,
            InstantSource clock) {
        this.settings = settings;
        this.circuit = new Circuit(settings.name(), rest, clock);
        this.failures = failures;
        this.metrics = metrics;
        this.clock = clock;
        metrics.watch(settings, circuit);
        room = Bulkhead.of(
                settings.name(),
                BulkheadConfig.custom()
                        .maxConcurrentCalls(settings.maxConcurrent())
                        .maxWaitDuration(Duration.ofMillis(100))
                        .build());
    }

    <T> ProviderOutcome<T> ask(ModelMetrics.Call call, Supplier<ProviderOutcome<T>> request) {
        if (!room.tryAcquirePermission()) {
            return new ProviderOutcome.Passing<>(
                    "full", settings.title() + " has " + settings.maxConcurrent() + " requests under way", WHEN_FULL);
        }
        try {
            return circuit.pass(settings.title(), () -> metrics.observe(call, () -> inTime(request)));
        } finally {
            room.onComplete();
        }
    }

    private <T> ProviderOutcome<T> inTime(Supplier<ProviderOutcome<T>> request) {
        try {
            return AbortableCall.within(settings.timeout(), request);
        } catch (TimeoutException slow) {
            return tooSlow();
        } catch (CancellationException stopped) {
            throw stopped;
        } catch (RuntimeException failure) {
            return ranOutOfTime(failure) ? tooSlow() : meaning(failure);
        }
    }

    private <T> ProviderOutcome<T> tooSlow() {
        return new ProviderOutcome.Passing<>(
                "timeout", settings.title() + " gave no answer within " + settings.timeout(), null);
    }

    /** The client's own limit is the same, and sometimes it is the first to notice, in the middle of a body that comes in drips. */
    private static boolean ranOutOfTime(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .limit(20)
                .anyMatch(cause -> cause instanceof InterruptedIOException || cause instanceof HttpTimeoutException);
    }

    /** The failure itself goes no further: its message may repeat the request. */
    private <T> ProviderOutcome<T> meaning(RuntimeException failure) {
        return failures.status(failure)
                .map(status -> status.<T>meaning(settings.title(), clock.instant()))
                .orElseGet(() -> failures.isUnreachable(failure)
                        ? new ProviderOutcome.Passing<>("unreachable", settings.title() + " cannot be reached", null)
                        : new ProviderOutcome.Passing<>(
                                "garbled",
                                settings.title() + " sent what is no answer ("
                                        + failure.getClass().getSimpleName() + ")",
                                null));
    }
}
