package dev.maillon.bench.load;

import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;

/** Messages come at their times, however many are waiting for an answer. */
record OpenLoop(double perSecond, long seed) implements Load {

    @Override
    public void run(Sender sender, Duration time) {
        PoissonArrivals arrivals = new PoissonArrivals(perSecond, seed);
        long begin = System.nanoTime();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (long next = arrivals.next(); next < time.toNanos(); next = arrivals.next()) {
                long scheduled = begin + next;
                awaitTime(scheduled);
                threads.submit(() -> sender.send(scheduled));
            }
        }
    }

    static void awaitTime(long time) {
        for (long left = time - System.nanoTime(); left > 0; left = time - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }

    @Override
    public String about() {
        return "%.1f a second, Poisson".formatted(perSecond);
    }
}
