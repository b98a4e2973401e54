package dev.maillon.bench.load;

import dev.maillon.bench.load.Sampling.Sample;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/** What {@code infra/bench/growth} has found. */
record GrowthReport(List<Series> series, Ledger.Count count) {

    /**
     * @param p50 milliseconds from message to reply
     * @param bytes of a run's history, {@code tokens} of its model's calls, on average
     */
    record Point(int size, int samples, double p50, double bytes, double tokens) {

        static List<Point> of(List<Sample> samples) {
            Map<Integer, List<Sample>> bySize =
                    samples.stream().collect(Collectors.groupingBy(Sample::size, TreeMap::new, Collectors.toList()));
            return bySize.entrySet().stream()
                    .map(entry -> of(entry.getKey(), entry.getValue()))
                    .toList();
        }

        private static Point of(int size, List<Sample> samples) {
            List<Double> sorted = samples.stream()
                    .map(Sample::millis)
                    .sorted(Comparator.naturalOrder())
                    .toList();
            return new Point(
                    size,
                    samples.size(),
                    sorted.get(sorted.size() / 2),
                    samples.stream().mapToLong(Sample::bytes).average().orElse(0),
                    samples.stream().mapToLong(Sample::tokens).average().orElse(0));
        }
    }

    /** @param unit of the slopes: so many more of {@code what} */
    record Series(String what, int unit, List<Point> points) {

        /** By least squares over the points. */
        double slope(ToDoubleFunction<Point> of) {
            double meanX = points.stream().mapToInt(Point::size).average().orElse(0);
            double meanY = points.stream().mapToDouble(of).average().orElse(0);
            double square = points.stream()
                    .mapToDouble(point -> Math.pow(point.size() - meanX, 2))
                    .sum();
            double product = points.stream()
                    .mapToDouble(point -> (point.size() - meanX) * (of.applyAsDouble(point) - meanY))
                    .sum();
            return square == 0 ? 0 : product / square * unit;
        }
    }

    String text() {
        StringBuilder text = new StringBuilder("\n");
        for (Series one : series) {
            line(text, "%-18s%8s%10s%10s%10s", one.what(), "turns", "p50 ms", "bytes", "tokens");
            one.points()
                    .forEach(point -> line(
                            text,
                            "%-18d%8d%10.1f%10.0f%10.1f",
                            point.size(),
                            point.samples(),
                            point.p50(),
                            point.bytes(),
                            point.tokens()));
            line(
                    text,
                    "%-18s%8s%10.2f%10.1f%10.2f",
                    "  per " + one.unit() + " more",
                    "",
                    one.slope(Point::p50),
                    one.slope(Point::bytes),
                    one.slope(Point::tokens));
        }
        line(text, "counted: %d sent, %d turns, %d delivered", count.sent(), count.turns(), count.delivered());
        count.wrong().forEach(wrong -> line(text, "WRONG: %s", wrong));
        return text.toString();
    }

    private static void line(StringBuilder text, String format, Object... values) {
        text.append(String.format(Locale.ROOT, format, values)).append('\n');
    }
}
