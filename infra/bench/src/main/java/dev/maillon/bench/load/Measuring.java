package dev.maillon.bench.load;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Runs a load, and reads the meters at both ends of the time that counts. */
final class Measuring {

    private final Journeys journeys;
    private final Sender sender;
    private final Meters meters;

    Measuring(Journeys journeys, Sender sender, Meters meters) {
        this.journeys = journeys;
        this.sender = sender;
        this.meters = meters;
    }

    /**
     * Returns when all that was sent is answered.
     *
     * @param warmUp before it, the same load, which does not count
     */
    Window run(Load load, Duration warmUp, Duration time) throws InterruptedException {
        try (ExecutorService thread = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<?> loading = thread.submit(() -> {
                load.run(sender, warmUp.plus(time));
                return null;
            });
            Thread.sleep(warmUp);
            long begin = System.nanoTime();
            Meters.Reading before = meters.read();
            Thread.sleep(time);
            long end = System.nanoTime();
            Meters.Reading used = meters.read().since(before);
            loading.get();
            return Window.of(journeys.all(), begin, end, used, meters.peakMiB());
        } catch (ExecutionException failed) {
            throw new IllegalStateException("the load could not be made", failed.getCause());
        }
    }
}
