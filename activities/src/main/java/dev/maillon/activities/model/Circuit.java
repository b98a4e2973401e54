package dev.maillon.activities.model;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig.SlidingWindowType;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Leaves a provider alone for a while after it failed most of the last minute's requests. A refused key is no failure of this kind. */
final class Circuit {

    /** One turn's tries get here in 15 s, by Temporal's usual pauses; a bad moment or two don't. */
    private static final int FEWEST = 5;

    private static final float MOST_PERCENT = 70;
    private static final int SECONDS = 60;
    private static final Duration BETWEEN_PROBES = Duration.ofSeconds(2);

    private final CircuitBreaker breaker;
    private final InstantSource clock;
    private final Duration rest;
    private volatile Instant restsUntil = Instant.MIN;

    Circuit(String provider, Duration rest, InstantSource clock) {
        this.clock = clock;
        this.rest = rest;
        breaker = CircuitBreaker.of(
                provider,
                CircuitBreakerConfig.custom()
                        .slidingWindow(SECONDS, FEWEST, SlidingWindowType.TIME_BASED)
                        .failureRateThreshold(MOST_PERCENT)
                        .waitDurationInOpenState(rest)
                        .permittedNumberOfCallsInHalfOpenState(2)
                        .build());
        breaker.getEventPublisher().onStateTransition(event -> {
            if (event.getStateTransition().getToState() == CircuitBreaker.State.OPEN) {
                restsUntil = clock.instant().plus(rest);
            }
        });
    }

    <T> ProviderOutcome<T> pass(String provider, Supplier<ProviderOutcome<T>> request) {
        if (!breaker.tryAcquirePermission()) {
            Duration left = Duration.between(clock.instant(), restsUntil);
            return new ProviderOutcome.Resting<>(
                    provider + " failed often lately and is left alone",
                    left.compareTo(BETWEEN_PROBES) > 0 ? left : BETWEEN_PROBES);
        }
        boolean told = false;
        try {
            ProviderOutcome<T> outcome = request.get();
            told = tell(outcome);
            return outcome;
        } finally {
            if (!told) {
                breaker.releasePermission();
            }
        }
    }

    /** @return false if the outcome says nothing about the provider's health */
    private boolean tell(ProviderOutcome<?> outcome) {
        return switch (outcome) {
            case ProviderOutcome.Answered<?> _, ProviderOutcome.Declined<?> _ -> {
                breaker.onSuccess(0, TimeUnit.NANOSECONDS);
                yield true;
            }
            case ProviderOutcome.Passing<?> passing -> {
                breaker.onError(0, TimeUnit.NANOSECONDS, new IllegalStateException(passing.result()));
                yield true;
            }
            case ProviderOutcome.Unusable<?> _, ProviderOutcome.Resting<?> _ -> false;
        };
    }

    /** 1 while requests pass, 0 while none does. */
    double closed() {
        return breaker.getState() == CircuitBreaker.State.OPEN ? 0 : 1;
    }
}
