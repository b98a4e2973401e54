package dev.maillon.activities.followups;

import java.util.List;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.function.Function;
import java.util.stream.Gatherers;

/**
 * Does the same for many things, some at once. One event may start a hundred follow-ups, each of which is a request to the server: one
 * after the other they would take longer than the step has.
 */
final class SideBySide {

    private static final int AT_ONCE = 8;

    private SideBySide() {}

    /**
     * @return what came of each, in the order of the things
     * @throws RuntimeException what the first that failed has thrown, once all others have ended; what was done is done
     */
    static <T, R> List<R> of(List<T> things, Function<T, R> action) {
        List<FutureTask<R>> done = things.stream()
                .map(thing -> new FutureTask<>(() -> action.apply(thing)))
                .gather(Gatherers.mapConcurrent(AT_ONCE, task -> {
                    task.run();
                    return task;
                }))
                .toList();
        done.stream()
                .filter(task -> task.state() == Future.State.FAILED)
                .findFirst()
                .ifPresent(failed -> {
                    throw failed.exceptionNow() instanceof RuntimeException failure
                            ? failure
                            : new IllegalStateException(failed.exceptionNow());
                });
        return done.stream().map(Future::resultNow).toList();
    }
}
