package dev.maillon.local.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Waits for what another thread does. */
final class Eventually {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private Eventually() {}

    static void is(BooleanSupplier state) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!state.getAsBoolean()) {
            assertThat(System.nanoTime()).as("not reached within %s", PATIENCE).isLessThan(end);
            Thread.sleep(Duration.ofMillis(20));
        }
    }
}
