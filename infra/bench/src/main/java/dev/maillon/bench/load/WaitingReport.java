package dev.maillon.bench.load;

import java.util.Locale;

/**
 * What {@code infra/bench/waiting} has found.
 *
 * @param waited turns that waited for the model at once
 * @param beforeMiB memory of the worker's process before they came, {@code duringMiB} while they waited, and at most
 * @param heartbeatsPerSecond that reached Temporal while they waited
 * @param alone times of quick turns before, {@code among} while they waited
 */
record WaitingReport(
        int waited,
        double beforeMiB,
        double duringMiB,
        double peakMiB,
        double heartbeatsPerSecond,
        Latencies alone,
        Latencies among,
        Ledger.Count count) {

    String text() {
        StringBuilder text = new StringBuilder();
        line(text, "");
        line(text, "turns that waited  %d", waited);
        line(
                text,
                "worker's memory    %.0f MiB before, %.0f while they waited, %.0f at most",
                beforeMiB,
                duringMiB,
                peakMiB);
        line(text, "heartbeats         %.0f a second", heartbeatsPerSecond);
        line(text, "a quick turn alone p50 %.1f ms, p90 %.1f, p99 %.1f", alone.p50(), alone.p90(), alone.p99());
        line(text, "  among them       p50 %.1f ms, p90 %.1f, p99 %.1f", among.p50(), among.p90(), among.p99());
        line(text, "  ratio of p50     %.2f", among.p50() / alone.p50());
        line(
                text,
                "counted            %d sent, %d turns, %d delivered, %d runs open",
                count.sent(),
                count.turns(),
                count.delivered(),
                count.openRuns());
        count.wrong().forEach(wrong -> line(text, "WRONG              %s", wrong));
        return text.toString();
    }

    private static void line(StringBuilder text, String format, Object... values) {
        text.append(String.format(Locale.ROOT, format, values)).append('\n');
    }
}
