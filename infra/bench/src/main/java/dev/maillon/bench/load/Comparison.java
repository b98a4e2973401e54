package dev.maillon.bench.load;

import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * Maillon against the floor under one load, measured in turn.
 *
 * @param throughput turns a second, Maillon's by the floor's
 * @param p50 of the whole time to the reply, likewise
 * @param p99 likewise
 * @param cpu processor time of a turn in the processes that differ, likewise
 */
record Comparison(String load, List<Pair> pairs, Ratio throughput, Ratio p50, Ratio p99, Ratio cpu) {

    /** One after the other. */
    record Pair(Window maillon, Window floor, double maillonCpuMillis, double floorCpuMillis) {}

    /** The middle one of the pairs' ratios, and the outermost. */
    record Ratio(double median, double least, double most) {

        static Ratio of(List<Double> ratios) {
            List<Double> sorted = ratios.stream().sorted().toList();
            int middle = sorted.size() / 2;
            double median =
                    sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
            return new Ratio(median, sorted.getFirst(), sorted.getLast());
        }
    }

    static Comparison of(String load, List<Pair> pairs) {
        return new Comparison(
                load,
                pairs,
                ratio(pairs, pair -> pair.maillon.turnsPerSecond() / pair.floor.turnsPerSecond()),
                ratio(
                        pairs,
                        pair -> pair.maillon.whole().p50() / pair.floor.whole().p50()),
                ratio(
                        pairs,
                        pair -> pair.maillon.whole().p99() / pair.floor.whole().p99()),
                ratio(pairs, pair -> pair.maillonCpuMillis / pair.floorCpuMillis));
    }

    private static Ratio ratio(List<Pair> pairs, ToDoubleFunction<Pair> of) {
        return Ratio.of(pairs.stream().map(of::applyAsDouble).toList());
    }

    /** Median over the pairs. */
    double median(ToDoubleFunction<Pair> of) {
        return ratio(pairs, of).median();
    }
}
