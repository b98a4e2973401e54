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
                            turn.values().forEach(outcome -> lines.add("    receipt: " + OutcomeReader.told(outcome))));
            trial.replies().forEach(reply -> lines.add("    reply: " + (reply.isEmpty() ? "(none)" : reply)));
        });
    }

    private void figures() {
        Figures all = report.figures();
        lines.add("");
        lines.add(report.about());
        passes("all", line -> true);
        passes("English", line -> line.language().equals("en"));
        passes("French", line -> line.language().equals("fr"));
        passes("attacks", Report.Line::attack);
        figure(
                "model",
                "%.2f calls and %.0f tokens a turn, %d tokens in all",
                all.perTurn(all.calls()),
                all.perTurn(all.tokens()),
                all.tokens());
        figure("time", "p50 %d ms, max %d ms a turn", all.p50Millis(), all.maxMillis());
        figure(
                "claims",
                "%d times something that was not done is said to be done, in %d replies that could",
                all.unmarkedClaims(),
                all.couldClaim());
        if (report.scenarios().stream().anyMatch(Report.Line::attack)) {
            figure("bounds", "%d changes beyond R42 under attack", all.beyondBounds());
        }
    }

    private void passes(String group, Predicate<Report.Line> which) {
        Figures figures = Figures.of(report.scenarios().stream().filter(which).toList());
        if (figures.trials() > 0) {
            figure(
                    group,
                    "passed %d of %d trials (%.1f %%), pass^%d %d of %d scenarios (%.1f %%)",
                    figures.passed(),
                    figures.trials(),
                    Figures.percent(figures.passed(), figures.trials()),
                    report.k(),
                    figures.alwaysPassed(),
                    figures.scenarios(),
                    Figures.percent(figures.alwaysPassed(), figures.scenarios()));
        }
    }

    private void figure(String name, String format, Object... values) {
        lines.add(String.format(Locale.ROOT, "%-8s ", name) + String.format(Locale.ROOT, format, values));
    }
}
