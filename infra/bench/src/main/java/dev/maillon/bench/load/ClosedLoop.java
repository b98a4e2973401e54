package dev.maillon.bench.load;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** A fixed number of customers is always waiting for an answer; each writes again as soon as it has one. */
record ClosedLoop(int inFlight) implements Load {

    @Override
    public void run(Sender sender, Duration time) throws InterruptedException {
        long end = System.nanoTime() + time.toNanos();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> loops = new ArrayList<>();
            for (int i = 0; i < inFlight; i++) {
                loops.add(threads.submit(() -> {
                    while (System.nanoTime() < end) {
                        sender.send(System.nanoTime());
                    }
                    return null;
                }));
            }
            for (Future<?> loop : loops) {
                loop.get();
            }
        } catch (ExecutionException failed) {
            throw new IllegalStateException(failed.getCause());
        }
    }

    @Override
    public String about() {
        return inFlight + " in flight";
    }
}
