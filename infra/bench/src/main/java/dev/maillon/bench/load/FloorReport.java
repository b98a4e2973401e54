package dev.maillon.bench.load;

import dev.maillon.bench.load.Comparison.Ratio;
import java.util.List;
import java.util.Locale;

/**
 * What {@code infra/bench/floor} has found.
 *
 * @param count of Maillon's turns
 * @param floorWrong messages of the floor that were not answered once
 */
record FloorReport(List<Comparison> comparisons, Ledger.Count count, int floorWrong) {

    boolean isRight() {
        return count.wrong().isEmpty() && floorWrong == 0;
    }

    String text() {
        StringBuilder text = new StringBuilder("\n");
        for (Comparison of : comparisons) {
            line(text, of.load() + ", medians of " + of.pairs().size() + " pairs");
            line(
                    text,
                    "  turns a second    Maillon %7.1f   floor %7.1f   %s",
                    of.median(pair -> pair.maillon().turnsPerSecond()),
                    of.median(pair -> pair.floor().turnsPerSecond()),
                    shown(of.throughput()));
            line(
                    text,
                    "  p50 ms            Maillon %7.1f   floor %7.1f   %s",
                    of.median(pair -> pair.maillon().whole().p50()),
                    of.median(pair -> pair.floor().whole().p50()),
                    shown(of.p50()));
            line(
                    text,
                    "  p99 ms            Maillon %7.1f   floor %7.1f   %s",
                    of.median(pair -> pair.maillon().whole().p99()),
                    of.median(pair -> pair.floor().whole().p99()),
                    shown(of.p99()));
            line(
                    text,
                    "  CPU ms a turn     Maillon %7.2f   floor %7.2f   %s (its own processes)",
                    of.median(Comparison.Pair::maillonCpuMillis),
                    of.median(Comparison.Pair::floorCpuMillis),
                    shown(of.cpu()));
            others(text, of);
        }
        line(
                text,
                "counted: %d sent to Maillon, %d turns, %d delivered, %d runs open",
                count.sent(),
                count.turns(),
                count.delivered(),
                count.openRuns());
        if (floorWrong > 0) {
            line(text, "WRONG: %d messages of the floor were not answered by exactly one reply", floorWrong);
        }
        count.wrong().forEach(wrong -> line(text, "WRONG: %s", wrong));
        return text.toString();
    }

    private static void others(StringBuilder text, Comparison of) {
        for (String process : List.of("temporal", "mariadb", "bench")) {
            line(
                    text,
                    "  %-17s Maillon %7.2f   floor %7.2f   CPU ms a turn",
                    process,
                    of.median(pair -> pair.maillon().cpuMillisPerTurn(process)),
                    of.median(pair -> pair.floor().cpuMillisPerTurn(process)));
        }
    }

    private static String shown(Ratio ratio) {
        return String.format(Locale.ROOT, "ratio %.2f (%.2f to %.2f)", ratio.median(), ratio.least(), ratio.most());
    }

    private static void line(StringBuilder text, String format, Object... values) {
        text.append(String.format(Locale.ROOT, format, values)).append('\n');
    }
}
