package dev.maillon.activities.followups;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/**
 * Does the same for many things, some at once. One event may start a hundred follow-ups, each of which is a request to the server: one
 * after the other they would take longer than the step has.
 */
final class SideBySide {

    private static final int AT_ONCE = 8;

    /**
     * @return what came of each, in the order of the things
     * @throws RuntimeException what the first that failed has thrown, once all others have ended; what was done is done
     */
    <T, R> List<R> of(List<T> things, Function<T, R> action) {
        if (things.size() == 1) {
            return List.of(action.apply(things.getFirst()));
        }
        try (ExecutorService threads =
                Executors.newFixedThreadPool(AT_ONCE, Thread.ofVirtual().factory())) {
            return threads
                    .invokeAll(things.stream()
                            .map(thing -> (Callable<R>) () -> action.apply(thing))
                            .toList())
                    .stream()
                    .map(SideBySide::result)
                    .toList();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped while follow-ups were started", stopped);
        }
    }

    private static <R> R result(Future<R> done) {
        try {
            return done.get();
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof RuntimeException cause
                    ? cause
                    : new IllegalStateException(failed.getCause());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped while follow-ups were started", stopped);
        }
    }
}
