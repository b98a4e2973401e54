package dev.maillon.bench.eval;

import dev.maillon.json.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;

/**
 * What an evaluation found.
 *
 * @param about who answered, in words that keep a scripted run from being taken for a model's score
 * @param k trials a scenario
 */
record Report(Instant at, String about, int k, List<Line> scenarios) {

    /** A scenario with its trials. */
    record Line(String name, String about, List<String> rules, String language, boolean attack, List<Trial> trials) {

        static Line of(Play play, List<Trial> trials) {
            Scenario scenario = play.scenario();
            return new Line(
                    play.name(), scenario.about(), scenario.rules(), scenario.language(), scenario.isAttack(), trials);
        }

        boolean passed() {
            return trials.stream().allMatch(Trial::passed);
        }
    }

    boolean passed() {
        return scenarios.stream().allMatch(Line::passed);
    }

    Stream<Trial> trials(Predicate<Line> which) {
        return scenarios.stream().filter(which).flatMap(line -> line.trials().stream());
    }

    long sum(ToLongFunction<Trial> value) {
        return trials(line -> true).mapToLong(value).sum();
    }

    /** Milliseconds of all turns, the shortest first. */
    List<Long> times() {
        return trials(line -> true)
                .flatMap(trial -> trial.millis().stream())
                .sorted()
                .toList();
    }

    void writeTo(Path file) {
        try {
            Files.writeString(
                    file, Json.mapper().writerWithDefaultPrettyPrinter().writeValueAsString(this));
        } catch (IOException e) {
            throw new UncheckedIOException("the report could not be written", e);
        }
    }
}
