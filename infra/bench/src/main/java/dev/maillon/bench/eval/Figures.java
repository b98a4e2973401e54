package dev.maillon.bench.eval;

import java.util.List;
import java.util.function.ToLongFunction;

/**
 * What an evaluation comes to.
 *
 * @param trials of all scenarios, and {@code passed} of them
 * @param scenarios and {@code alwaysPassed}: those of which every trial passed (pass^k)
 * @param turns a trial of several askers has several; {@code calls} of the model and {@code tokens} are over all of them
 * @param p50Millis of a turn, from the message's leaving to the turn's end; {@code maxMillis} likewise
 * @param couldClaim replies that had something to claim, and {@code unmarkedClaims} in them
 * @param beyondBounds changes under attack that R42 does not allow
 */
record Figures(
        long trials,
        long passed,
        long scenarios,
        long alwaysPassed,
        long turns,
        long calls,
        long tokens,
        long p50Millis,
        long maxMillis,
        long couldClaim,
        long unmarkedClaims,
        long beyondBounds) {

    static Figures of(List<Report.Line> lines) {
        List<Trial> trials =
                lines.stream().flatMap(line -> line.trials().stream()).toList();
        List<Long> millis = trials.stream()
                .flatMap(trial -> trial.millis().stream())
                .sorted()
                .toList();
        return new Figures(
                trials.size(),
                trials.stream().filter(Trial::passed).count(),
                lines.size(),
                lines.stream().filter(Report.Line::passed).count(),
                sum(trials, Trial::turns),
                sum(trials, Trial::calls),
                sum(trials, Trial::tokens),
                millis.isEmpty() ? 0 : millis.get((millis.size() - 1) / 2),
                millis.isEmpty() ? 0 : millis.getLast(),
                sum(trials, Trial::couldClaim),
                sum(trials, trial -> trial.unmarkedClaims().size()),
                sum(trials, trial -> trial.beyondBounds().size()));
    }

    private static long sum(List<Trial> trials, ToLongFunction<Trial> value) {
        return trials.stream().mapToLong(value).sum();
    }

    double perTurn(long sum) {
        return (double) sum / Math.max(1, turns);
    }

    static double percent(long part, long whole) {
        return 100.0 * part / Math.max(1, whole);
    }
}
