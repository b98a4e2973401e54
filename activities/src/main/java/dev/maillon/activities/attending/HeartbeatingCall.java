package dev.maillon.activities.attending;

import dev.maillon.media.UnusableMedia;
import java.io.IOException;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Blocking work with somebody beside it who reports that it lives. It is done on a virtual thread: interrupting that one also closes the
 * socket that it reads from.
 */
public final class HeartbeatingCall {

    private static final long EVERY_MILLIS = 250;

    private HeartbeatingCall() {}

    /** Work on a file. */
    @FunctionalInterface
    public interface Work<T> {
        T done() throws UnusableMedia, IOException, InterruptedException;
    }

    /**
     * @param beat is called on the caller's thread until the work is done. What it throws interrupts the work and is thrown on, once the
     *     work has ended
     * @throws CancellationException if the caller is interrupted; its interrupt flag is set again
     */
    public static <T> T call(Runnable beat, Work<T> work) throws UnusableMedia, IOException {
        try (ExecutorService thread = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<T> result = thread.submit(work::done);
            try {
                return awaited(result, beat);
            } finally {
                result.cancel(true);
            }
        }
    }

    private static <T> T awaited(Future<T> result, Runnable beat) throws UnusableMedia, IOException {
        while (true) {
            try {
                return result.get(EVERY_MILLIS, TimeUnit.MILLISECONDS);
            } catch (TimeoutException underWay) {
                beat.run();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                throw new CancellationException("no longer wanted");
            } catch (ExecutionException failed) {
                throw unwrapped(failed);
            }
        }
    }

    private static RuntimeException unwrapped(ExecutionException failed) throws UnusableMedia, IOException {
        switch (failed.getCause()) {
            case UnusableMedia unusable -> throw unusable;
            case IOException failure -> throw failure;
            case RuntimeException failure -> throw failure;
            case Error error -> throw error;
            case null, default -> throw new IllegalStateException(failed);
        }
    }
}
