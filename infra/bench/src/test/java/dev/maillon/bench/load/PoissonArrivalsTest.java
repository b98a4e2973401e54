package dev.maillon.bench.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class PoissonArrivalsTest {

    private static final int MANY = 20_000;
    private static final double PER_SECOND = 50;

    @Test
    void theSameSeedGivesTheSameTimes() {
        assertThat(times(7)).isEqualTo(times(7)).isNotEqualTo(times(8));
    }

    @Test
    void timesGoOnAndNeverBack() {
        assertThat(times(7)).isSorted();
    }

    @Test
    void asManyComeInASecondAsWasAskedFor() {
        double seconds = times(7).getLast() / 1e9;
        assertThat(MANY / seconds).isCloseTo(PER_SECOND, within(1.0));
    }

    /** Of an exponential distribution: the deviation is the mean, and 1 - 1/e of all are below it. */
    @Test
    void pausesAreExponentiallyDistributed() {
        List<Long> times = times(7);
        double[] pauses = LongStream.range(1, MANY)
                .mapToDouble(i -> times.get((int) i) - times.get((int) i - 1))
                .toArray();
        double mean = LongStream.range(0, pauses.length)
                .mapToDouble(i -> pauses[(int) i])
                .average()
                .orElseThrow();
        double variance = LongStream.range(0, pauses.length)
                .mapToDouble(i -> Math.pow(pauses[(int) i] - mean, 2))
                .average()
                .orElseThrow();
        long below = LongStream.range(0, pauses.length)
                .filter(i -> pauses[(int) i] < mean)
                .count();
        assertThat(Math.sqrt(variance) / mean).isCloseTo(1, within(0.05));
        assertThat((double) below / pauses.length).isCloseTo(1 - 1 / Math.E, within(0.02));
    }

    @Test
    void noRateIsRefused() {
        assertThatThrownBy(() -> new PoissonArrivals(0, 1)).hasMessageContaining("above 0");
        assertThatThrownBy(() -> new PoissonArrivals(Double.NaN, 1)).hasMessageContaining("above 0");
    }

    private static List<Long> times(long seed) {
        PoissonArrivals arrivals = new PoissonArrivals(PER_SECOND, seed);
        return LongStream.range(0, MANY).mapToObj(i -> arrivals.next()).toList();
    }
}
