package dev.maillon.domain.catalog.document;

import static org.assertj.core.api.Assertions.assertThat;

import dev.maillon.domain.action.Outcome;
import dev.maillon.domain.action.Refusal;
import dev.maillon.domain.catalog.CatalogReading;
import dev.maillon.domain.catalog.Examples;
import dev.maillon.domain.catalog.Lookup;
import dev.maillon.domain.catalog.Names;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Two entries of a kind may have one name, as two people may; the name alone then means neither. */
@Tag("R19")
class NamesakesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "name: Bruno Costa, | name: §Amel Haddad, | users[1].name | that of users[0].name in line",
                "name: Budget, | name: §email, | contactFields[1].name | that of a built-in field",
                "name: Léo | name: §Rita | agents[1].name | that of agents[0].name in line"
            })
    void theSecondIsWarnedAbout(String from, String to, String path, String words) {
        Marked marked = Marked.replaced(Examples.document(), from, to);

        assertThat(valid(marked.text()).warnings()).anySatisfy(warning -> {
            assertThat(warning.path()).isEqualTo(path);
            assertThat(warning.line()).isEqualTo(marked.line());
            assertThat(warning.column()).isEqualTo(marked.column());
            assertThat(warning.message()).contains(words);
        });
    }

    @Test
    void theRefusalSuggestsTheIdsOfBoth() {
        Outcome.Refused refused = refused(Examples.document().replace("name: Bruno Costa,", "name: Amel Haddad,"));

        assertThat(refused.reason()).isEqualTo(Refusal.AMBIGUOUS_NAME);
        assertThat(refused.suggestions()).containsExactly("amel", "bruno");
        assertThat(refused.explanation()).endsWith("Use the id.");
    }

    @Test
    void anIdThatIsSomebodysNameIsNotSuggested() {
        Outcome.Refused refused = refused(Examples.document()
                .replace("name: Bruno Costa,", "name: Amel Haddad,")
                .replace("name: Chloé Martin,", "name: bruno,")
                .replace("[amel, bruno, chloe]", "[]")
                .replace("[bruno, chloe]", "[]"));

        assertThat(refused.suggestions()).containsExactly("amel");
    }

    @Test
    void aTeamThatListsTheNameContradictsItself() {
        String document = Examples.document()
                .replace("name: Bruno Costa,", "name: Amel Haddad,")
                .replace("[bruno, chloe]", "[Amel Haddad, chloe]");

        assertThat(new CatalogReader().read(document))
                .isInstanceOfSatisfying(
                        CatalogReading.Invalid.class,
                        invalid -> assertThat(invalid.errors())
                                .singleElement()
                                .satisfies(error -> assertThat(error.message()).contains("Use the id.")));
    }

    private static Outcome.Refused refused(String document) {
        Names names = new Names(valid(document).catalog());
        return ((Lookup.Missed<?>) names.user("Amel Haddad")).refused();
    }

    private static CatalogReading.Valid valid(String document) {
        assertThat(new CatalogReader().read(document)).isInstanceOf(CatalogReading.Valid.class);
        return (CatalogReading.Valid) new CatalogReader().read(document);
    }
}
