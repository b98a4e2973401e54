package dev.maillon.domain.catalog.document;

import static org.assertj.core.api.Assertions.assertThat;

import dev.maillon.domain.catalog.CatalogProblem;
import dev.maillon.domain.catalog.CatalogReading;
import dev.maillon.domain.catalog.Examples;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MistakesTest {

    @ParameterizedTest(name = "{1}")
    @MethodSource({
        "dev.maillon.domain.catalog.document.Mistakes#inTheWorkspace",
        "dev.maillon.domain.catalog.document.Mistakes#amongPeopleAndLists",
        "dev.maillon.domain.catalog.document.Mistakes#amongFields",
        "dev.maillon.domain.catalog.document.Mistakes#amongAgentsAndTriggers"
    })
    void isTheOnlyProblemWithItsPathLineColumnAndWayOut(String from, String to, String path, String words) {
        Marked marked = Marked.replaced(Examples.document(), from, to);

        CatalogReading reading = new CatalogReader().read(marked.text());

        assertThat(reading)
                .isInstanceOfSatisfying(
                        CatalogReading.Invalid.class,
                        invalid -> assertThat(invalid.errors()).singleElement().satisfies(problem -> {
                            assertThat(problem.message()).contains(words);
                            assertThat(problem)
                                    .isEqualTo(new CatalogProblem(
                                            path, marked.line(), marked.column(), problem.message()));
                        }));
    }
}
