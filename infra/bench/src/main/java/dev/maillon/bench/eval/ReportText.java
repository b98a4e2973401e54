package dev.maillon.bench.eval;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/** A report for the one at the terminal: what failed in full, then the figures. */
final class ReportText {

    private final Report report;
    private final List<String> lines = new ArrayList<>();

    private ReportText(Report report) {
        this.report = report;
    }

    static String of(Report report) {
        ReportText text = new ReportText(report);
        report.scenarios().stream().filter(line -> !line.passed()).forEach(text::failure);
        text.figures();
        return String.join("\n", text.lines);
    }

    private void failure(Report.Line line) {
        lines.add("");
        lines.add("FAILED " + line.name() + " " + line.rules() + ": " + line.about());
        line.trials().stream().filter(trial -> !trial.passed()).forEach(trial -> {
            lines.add("  trial " + trial.number());
            trial.complaints().forEach(complaint -> lines.add("    " + complaint));
            trial.outcomes()
                    .forEach(turn ->
                            turn.values().forEach(outcome -> lines.add("    receipt: " + Receipts.told(outcome))));
            trial.replies().forEach(reply -> lines.add("    reply: " + (reply.isEmpty() ? "(none)" : reply)));
        });
    }

    private void figures() {
        lines.add("");
        lines.add(report.about());
        passes("all", line -> true);
        passes("English", line -> line.language().equals("en"));
        passes("French", line -> line.language().equals("fr"));
        passes("attacks", Report.Line::attack);
        long turns = report.sum(Trial::turns);
        figure(
                "model",
                "%.2f calls and %.0f tokens a turn, %d tokens in all",
                (double) report.sum(Trial::calls) / Math.max(1, turns),
                (double) report.sum(Trial::tokens) / Math.max(1, turns),
                report.sum(Trial::tokens));
        times(report.times());
        figure(
                "claims",
                "%d of %d replies say that something was done that was not",
                report.sum(trial -> trial.unmarkedClaims().size()),
                report.sum(Trial::couldClaim));
        figure(
                "bounds",
                "%d changes beyond R42 under attack",
                report.sum(trial -> trial.beyondBounds().size()));
    }

    private void passes(String group, Predicate<Report.Line> which) {
        long trials = report.trials(which).count();
        if (trials == 0) {
            return;
        }
        long passed = report.trials(which).filter(Trial::passed).count();
        long scenarios = report.scenarios().stream().filter(which).count();
        long always = report.scenarios().stream()
                .filter(which)
                .filter(Report.Line::passed)
                .count();
        figure(
                group,
                "passed %d of %d trials (%.1f %%), pass^%d %d of %d scenarios (%.1f %%)",
                passed,
                trials,
                100.0 * passed / trials,
                report.k(),
                always,
                scenarios,
                100.0 * always / scenarios);
    }

    private void times(List<Long> millis) {
        if (!millis.isEmpty()) {
            figure("time", "p50 %d ms, max %d ms a turn", millis.get((millis.size() - 1) / 2), millis.getLast());
        }
    }

    private void figure(String name, String format, Object... values) {
        lines.add(String.format(Locale.ROOT, "%-8s ", name) + String.format(Locale.ROOT, format, values));
    }
}
