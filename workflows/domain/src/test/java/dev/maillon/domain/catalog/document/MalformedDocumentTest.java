package dev.maillon.domain.catalog.document;

import static org.assertj.core.api.Assertions.assertThat;

import dev.maillon.domain.catalog.CatalogProblem;
import dev.maillon.domain.catalog.CatalogReading;
import dev.maillon.domain.catalog.Examples;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MalformedDocumentTest {

    private final CatalogReader reader = new CatalogReader();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "workspace: {name: x\nusers§: []\n",
                "workspace:\n  name: a§: b\n",
                "workspace:\n§\tname: x\n",
                "workspace: §*nobody\n",
                "users: \"\\x§ZZ\"\n",
                "name: x\n§---\nname: y\n",
                "§- workspace\n",
                "name: §\u0001\n",
                "name: §\"\\ud800x\"\n",
                "workspace: &w {name: §*w}\n"
            })
    void isRefusedAtTheLineAndColumnOfItsFault(String document) {
        Marked marked = Marked.of(document);

        assertThat(errors(marked.text()).getFirst())
                .extracting(CatalogProblem::line, CatalogProblem::column)
                .containsExactly(marked.line(), marked.column());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  \n", "# nothing but a comment\n", "---\n", "null"})
    void sayingNothingIsEmpty(String document) {
        assertThat(onlyMessage(document)).contains("is empty");
    }

    @Test
    void largerThanOneMebibyteIsNotRead() {
        String document = Examples.document() + "#" + "x".repeat(Yaml.MOST_BYTES);

        assertThat(onlyMessage(document)).contains("1 MiB");
    }

    @Test
    void deeperThanAnyCatalogIsNotRead() {
        assertThat(onlyMessage("[".repeat(500_000))).contains("50 levels");
    }

    @Test
    void aliasesThatStandForBillionsOfValuesAreNotFollowed() {
        String doubled = IntStream.range(1, 40)
                .mapToObj(i -> "  - &a" + i + " [*a" + (i - 1) + ", *a" + (i - 1) + "]\n")
                .reduce("users:\n  - &a0 [x, x]\n", String::concat);

        assertThat(onlyMessage(doubled)).contains("aliases counted in full");
    }

    @Test
    void aLongListOfMistakesIsCutAtAHundred() {
        String users = "  - {}\n".repeat(2_000);

        assertThat(errors("users:\n" + users)).hasSize(100);
    }

    @Test
    void anyBeginningOfACatalogIsRefusedOrRead() {
        String document = Examples.document();

        assertThat(IntStream.iterate(0, end -> end < document.length(), end -> end + 37)
                        .mapToObj(end -> document.substring(0, end))
                        .flatMap(this::places))
                .isNotEmpty()
                .allMatch(problem -> problem.line() >= 1 && problem.column() >= 1);
    }

    private Stream<CatalogProblem> places(String document) {
        return switch (reader.read(document)) {
            case CatalogReading.Valid valid -> valid.warnings().stream();
            case CatalogReading.Invalid invalid -> invalid.errors().stream();
        };
    }

    private List<CatalogProblem> errors(String document) {
        return switch (reader.read(document)) {
            case CatalogReading.Valid valid -> throw new AssertionError("valid: " + valid);
            case CatalogReading.Invalid invalid -> invalid.errors();
        };
    }

    private String onlyMessage(String document) {
        assertThat(errors(document)).hasSize(1);
        return errors(document).getFirst().message();
    }
}
