package dev.maillon.local;

import java.time.Duration;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/**
 * Looks again and again for what will come.
 *
 * @param most how long
 * @param pause between two looks
 */
public record Polling(Duration most, Duration pause) {

    /** @return whether it came in time */
    public boolean until(BooleanSupplier come) {
        return find(() -> come.getAsBoolean() ? Optional.of(true) : Optional.empty())
                .isPresent();
    }

    /** @return what came; empty if it did not in time */
    public <T> Optional<T> find(Supplier<Optional<T>> look) {
        long end = System.nanoTime() + most.toNanos();
        Optional<T> found = look.get();
        while (found.isEmpty() && System.nanoTime() < end) {
            sleep();
            found = look.get();
        }
        return found;
    }

    private void sleep() {
        try {
            Thread.sleep(pause);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting", e);
        }
    }
}
