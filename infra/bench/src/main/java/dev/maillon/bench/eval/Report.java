package dev.maillon.bench.eval;

import dev.maillon.domain.json.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/**
 * What an evaluation found.
 *
 * @param about who answered, in words that keep a scripted run from being taken for a model's score
 * @param k trials a scenario
 */
record Report(Instant at, String about, int k, Figures figures, List<Line> scenarios) {

    static Report of(String about, int k, List<Line> scenarios) {
        return new Report(Instant.now(), about, k, Figures.of(scenarios), scenarios);
    }

    boolean passed() {
        return figures.passed() == figures.trials();
    }

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

    void writeTo(Path file) {
        try {
            Files.writeString(
                    file, Json.mapper().writerWithDefaultPrettyPrinter().writeValueAsString(this));
        } catch (IOException e) {
            throw new UncheckedIOException("the report could not be written", e);
        }
    }
}
