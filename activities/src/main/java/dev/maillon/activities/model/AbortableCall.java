package dev.maillon.activities.model;

import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/**
 * Waits for a request in bounded time, on a virtual thread of its own: interrupting such a thread closes the socket that it reads from, which
 * none of the clients does for a caller's thread of the other kind.
 */
final class AbortableCall {

    private static final ExecutorService THREADS = Executors.newVirtualThreadPerTaskExecutor();

    private AbortableCall() {}

    /**
     * @throws TimeoutException if it takes longer; it has been aborted
     * @throws CancellationException if the caller is interrupted; the request has been aborted, and the interrupt flag is set again
     * @throws RuntimeException whatever the request throws
     */
    static <T> T within(Duration time, Supplier<T> request) throws TimeoutException {
        Future<T> answer = THREADS.submit(request::get);
        try {
            return answer.get(time.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new CancellationException("no longer wanted");
        } catch (ExecutionException failed) {
            throw unwrapped(failed);
        } finally {
            answer.cancel(true);
        }
    }

    private static RuntimeException unwrapped(ExecutionException failed) {
        return switch (failed.getCause()) {
            case RuntimeException failure -> failure;
            case Error error -> throw error;
            case null, default -> new IllegalStateException(failed);
        };
    }
}
