package dev.maillon.bench.load;

import java.time.Duration;
import java.util.Collection;
import org.HdrHistogram.Histogram;

/**
 * Percentiles of times, in milliseconds.
 *
 * @param count of the times; the others are 0 if there is none
 */
record Latencies(long count, double p50, double p90, double p99, double max) {

    /** Three digits are kept, of times up to an hour. */
    private static final int DIGITS = 3;

    private static final Duration LONGEST = Duration.ofHours(1);
    private static final double NANOS = 1e6;

    static Latencies of(Collection<Long> nanos) {
        Histogram histogram = new Histogram(LONGEST.toNanos(), DIGITS);
        nanos.forEach(time -> histogram.recordValue(Math.min(time, LONGEST.toNanos())));
        return new Latencies(
                histogram.getTotalCount(),
                histogram.getValueAtPercentile(50) / NANOS,
                histogram.getValueAtPercentile(90) / NANOS,
                histogram.getValueAtPercentile(99) / NANOS,
                histogram.getMaxValue() / NANOS);
    }
}
