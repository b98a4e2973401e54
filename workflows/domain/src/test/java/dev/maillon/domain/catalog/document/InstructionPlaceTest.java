package dev.maillon.domain.catalog.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.maillon.domain.catalog.CatalogProblem;
import dev.maillon.domain.catalog.CatalogReading;
import dev.maillon.domain.catalog.InstructionCheck;
import dev.maillon.domain.catalog.InstructionCheck.Finding;
import dev.maillon.domain.catalog.InstructionCheck.Severity;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where a problem of an agent's instructions stands in the document. */
class InstructionPlaceTest {

    private static final String WORKSPACE =
            "workspace: {name: A, timeZone: UTC, language: en, country: GB, fallback: {reply: b}}\nagents:\n";

    /** Finds each X. */
    private static final InstructionCheck NO_X = (catalog, agent) -> {
        List<String> lines = agent.instructions().lines().toList();
        return lines.stream()
                .filter(line -> line.contains("X"))
                .map(line -> new Finding(lines.indexOf(line) + 1, columnOf(line), Severity.WARNING, "an X"))
                .toList();
    };

    @ParameterizedTest
    @ValueSource(
            strings = {
                "  - id: a\n    name: A\n    instructions: |\n      one\n      twoé §X\n",
                "  - id: a\n    name: A\n    instructions: |\n\n\n      one\n\n        two §X\n",
                "  - id: a\n    name: A\n    instructions: |2-  # why\n        one\n      §X\n",
                "  - {id: b, name: B, instructions: none}\n  -\n    instructions: |+\n     §X\n\n\n    name: A\n    id: a\n",
                "  - id: a\n    name: A\n    instructions: |\r\n      one\r\n      two §X\r\n"
            })
    void isExactInALiteralBlock(String agents) {
        Marked marked = Marked.of(WORKSPACE + agents);

        assertThat(onlyWarning(marked.text()))
                .extracting(CatalogProblem::line, CatalogProblem::column, CatalogProblem::message)
                .containsExactly(marked.line(), marked.column(), "an X");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "  - id: a\n    name: A\n    instructions: §>\n      one\n\n      two X\n",
                "  - {id: a, name: A, instructions: §\"one\\ntwo X\"}\n",
                "  - {id: a, name: A, instructions: §'one\n\n    two X'}\n"
            })
    void isTheBeginningOfTextThatIsFoldedOrQuoted(String agents) {
        Marked marked = Marked.of(WORKSPACE + agents);

        assertThat(onlyWarning(marked.text()))
                .extracting(CatalogProblem::line, CatalogProblem::column, CatalogProblem::message)
                .containsExactly(marked.line(), marked.column(), "Line 2, column 5 of the instructions: an X");
    }

    @Test
    void aPlaybookLineThatDoesNotParseRefusesTheDocument() {
        Marked marked = Marked.of(WORKSPACE + """
                  - id: a
                    name: A
                    planner: playbook
                    instructions: |
                      Be brief.
                      - When the customer §says "hello": reply "Hello."
                """);

        CatalogReading reading = new CatalogReader().read(marked.text());

        assertThat(reading)
                .isInstanceOfSatisfying(
                        CatalogReading.Invalid.class,
                        invalid -> assertThat(invalid.errors()).singleElement().satisfies(problem -> {
                            assertThat(problem.path()).isEqualTo("agents[0].instructions");
                            assertThat(problem.line()).isEqualTo(marked.line());
                            assertThat(problem.column()).isEqualTo(marked.column());
                            assertThat(problem.message()).contains("mentions", "gives");
                        }));
    }

    /** Whoever sends the instructions alone has never seen the document. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "  - id: a\n    name: A\n    instructions: |\n      one\n      two X\n",
                "  - {id: a, name: A, instructions: \"one\\ntwo X\"}\n"
            })
    void countsInTheTextThatTheAuthorSent(String agents) {
        CatalogReading reading = new CatalogReader(List.of(NO_X)).readInstructions(WORKSPACE + agents, "a");

        assertThat(((CatalogReading.Valid) reading).warnings())
                .extracting(CatalogProblem::line, CatalogProblem::column, CatalogProblem::message)
                .containsExactly(tuple(2, 5, "an X"));
    }

    private static CatalogProblem onlyWarning(String document) {
        return switch (new CatalogReader(List.of(NO_X)).read(document)) {
            case CatalogReading.Valid(var catalog, var warnings) -> {
                assertThat(warnings).hasSize(1);
                yield warnings.getFirst();
            }
            case CatalogReading.Invalid(var errors) -> throw new AssertionError(errors.toString());
        };
    }

    private static int columnOf(String line) {
        return line.codePointCount(0, line.indexOf('X')) + 1;
    }
}
