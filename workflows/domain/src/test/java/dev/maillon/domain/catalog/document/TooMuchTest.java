package dev.maillon.domain.catalog.document;

import static org.assertj.core.api.Assertions.assertThat;

import dev.maillon.domain.catalog.CatalogProblem;
import dev.maillon.domain.catalog.CatalogReading;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A new document has limits, each with its place and the way out; one that is older than them is still read. */
class TooMuchTest {

    private static final String HEAD = """
            workspace: {name: W, timeZone: Europe/Paris, language: en, country: FR, fallback: {reply: x}}
            users: [{id: amel, name: Amel}]
            teams: [{id: sales, name: Sales, members: [amel]}]
            """;
    private static final String AGENT = """
            agents:
              - id: rita
                name: Rita
                planner: playbook
                actions: [assign, unassign]
                instructions: |
            """;

    static Stream<Arguments> tooMuch() {
        return Stream.of(
                Arguments.of(
                        instructions("Hi.\n" + "x".repeat(4_096)),
                        instructions("Hi.\n" + "x".repeat(4_097)),
                        11,
                        4_103,
                        "at most 4096 characters"),
                Arguments.of(
                        instructions("0123456789abcde\n".repeat(4_096)),
                        instructions("0123456789abcde\n".repeat(4_096) + "x"),
                        10,
                        7,
                        "at most 65536 bytes"),
                Arguments.of(
                        instructions("- Otherwise: " + "unassign the conversation; ".repeat(99)
                                + "unassign the conversation"),
                        instructions("- Otherwise: " + "unassign the conversation; ".repeat(100)
                                + "unassign the conversation"),
                        10,
                        2_720,
                        "at most 100 steps"),
                Arguments.of(reply(3), reply(4), 10, 20, "more than 3 deep"),
                Arguments.of(stages(10_000), stages(10_001), 4, 68_909, "at most 10000 entries"),
                Arguments.of(
                        triggers(100),
                        triggers(101),
                        105,
                        5,
                        "At most 100 enabled triggers listen to conversation_closed"),
                Arguments.of(aliases(9), aliases(11), 4, 100_352, "aliases counted in full"));
    }

    @ParameterizedTest
    @MethodSource("tooMuch")
    void isAnErrorWithItsPlace(String most, String tooMuch, int line, int column, String message) {
        assertThat(new CatalogReader().read(most)).isInstanceOf(CatalogReading.Valid.class);
        assertThat(errors(tooMuch)).singleElement().satisfies(problem -> {
            assertThat(problem.message()).contains(message);
            assertThat(List.of(problem.line(), problem.column())).containsExactly(line, column);
        });
    }

    @ParameterizedTest
    @MethodSource("tooMuch")
    void isReadWhereItWasSavedBefore(String most, String tooMuch) {
        assertThat(new CatalogReader().readSaved(tooMuch)).isInstanceOf(CatalogReading.Valid.class);
    }

    private static List<CatalogProblem> errors(String document) {
        return switch (new CatalogReader().read(document)) {
            case CatalogReading.Invalid invalid -> invalid.errors();
            case CatalogReading.Valid valid -> List.of();
        };
    }

    private static String instructions(String text) {
        return HEAD + AGENT + text.lines().map(line -> "      " + line + "\n").collect(Collectors.joining());
    }

    private static String reply(int deep) {
        return instructions("- Otherwise: reply \"" + "${contact.email|".repeat(deep) + "}".repeat(deep) + "\"");
    }

    private static String stages(int count) {
        return HEAD + "lifecycleStages: [" + numbered(count, "s", ", ") + "]\n";
    }

    private static String triggers(int count) {
        return HEAD + "triggers:\n"
                + IntStream.range(0, count)
                        .mapToObj(i -> "  - {id: t" + i
                                + ", when: {event: conversation_closed}, start: {workflowType: W, taskQueue: q}}\n")
                        .collect(Collectors.joining());
    }

    private static String aliases(int count) {
        return HEAD + "knowledge: [{id: k, title: K, text: &t \"" + "x".repeat(100_000) + "\"}"
                + IntStream.range(1, count)
                        .mapToObj(i -> ", {id: k" + i + ", title: K" + i + ", text: *t}")
                        .collect(Collectors.joining())
                + "]\n";
    }

    private static String numbered(int count, String name, String between) {
        return IntStream.range(0, count).mapToObj(i -> name + i).collect(Collectors.joining(between));
    }
}
