package dev.maillon.bench.load;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What {@code infra/bench/turns} has found.
 *
 * @param load how messages came
 * @param costs in Temporal; null if it is not known
 * @param refusals how often a message had to come again before it was acknowledged
 */
record TurnsReport(String load, Window window, @Nullable Costs costs, Ledger.Count count, long refusals) {

    static TurnsReport of(String load, Window window, Setting setting) throws InterruptedException {
        Ledger.Count count = setting.count();
        return new TurnsReport(
                load, window, setting.costs(), count, setting.crowd().gateway().refusals());
    }

    String text() {
        StringBuilder text = new StringBuilder("\n");
        line(text, "load", load);
        line(text, "turns", "%.1f a second (%d in %.0f s)", window.turnsPerSecond(), window.turns(), window.seconds());
        line(text, "", "%10s %10s %10s %10s", "p50 ms", "p90", "p99", "max");
        latencies(text, "acknowledged", window.acknowledgement());
        latencies(text, "  to delivered", window.delivery());
        latencies(text, "in all", window.whole());
        window.used()
                .cpuSeconds()
                .forEach((process, seconds) -> line(
                        text,
                        process,
                        "%.1f s CPU, %.2f ms a turn, at most %.0f MiB",
                        seconds,
                        window.cpuMillisPerTurn(process),
                        window.peakMiB().getOrDefault(process, 0.0)));
        perTurn(text);
        if (costs != null) {
            line(
                    text,
                    "Temporal, a turn",
                    "%.1f events, %.0f bytes, %.1f workflow tasks, %.1f Cloud actions",
                    costs.events(),
                    costs.bytes(),
                    costs.workflowTasks(),
                    costs.actions() + heartbeatsPerTurn());
        }
        line(
                text,
                "counted",
                "%d sent, %d turns, %d delivered, %d runs open, %d refusals before",
                count.sent(),
                count.turns(),
                count.delivered(),
                count.openRuns(),
                refusals);
        count.wrong().forEach(wrong -> line(text, "WRONG", "%s", wrong));
        return text.toString();
    }

    private void perTurn(StringBuilder text) {
        line(
                text,
                "model, a turn",
                "%.2f calls, %.0f tokens",
                (double) count.modelCalls() / Math.max(1, count.turns()),
                (double) count.tokens() / Math.max(1, count.turns()));
        DatabaseMeter.Reading database = window.used().database();
        if (database != null && window.turns() > 0) {
            line(
                    text,
                    "database, a turn",
                    "%.1f commits that wrote, %.1f statements",
                    (double) database.commits() / window.turns(),
                    (double) database.statements() / window.turns());
        }
    }

    double heartbeatsPerTurn() {
        Long heartbeats = window.used().heartbeats();
        return heartbeats == null || window.turns() == 0 ? 0 : (double) heartbeats / window.turns();
    }

    private static void latencies(StringBuilder text, String name, Latencies of) {
        line(text, name, "%10.1f %10.1f %10.1f %10.1f", of.p50(), of.p90(), of.p99(), of.max());
    }

    private static void line(StringBuilder text, String name, String format, Object... values) {
        text.append("%-18s".formatted(name))
                .append(String.format(Locale.ROOT, format, values))
                .append('\n');
    }
}
