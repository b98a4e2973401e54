package dev.maillon.bench.load;

import java.util.SplittableRandom;

/**
 * When customers who know nothing of each other write: the pauses between two are exponentially distributed. The times are fixed before
 * anything is sent, so that a slow answer delays no later message (no coordinated omission).
 */
final class PoissonArrivals {

    private static final double NANOS = 1e9;

    private final double perSecond;
    private final SplittableRandom random;
    private double at;

    /**
     * @param perSecond on average
     * @param seed the same gives the same times
     */
    PoissonArrivals(double perSecond, long seed) {
        if (!(perSecond > 0)) {
            throw new IllegalArgumentException("arrivals need a rate above 0, not " + perSecond);
        }
        this.perSecond = perSecond;
        this.random = new SplittableRandom(seed);
    }

    /** @return nanoseconds since the beginning */
    long next() {
        at += -Math.log1p(-random.nextDouble()) / perSecond * NANOS;
        return (long) at;
    }
}
