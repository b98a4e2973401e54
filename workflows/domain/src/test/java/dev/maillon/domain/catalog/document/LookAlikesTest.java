package dev.maillon.domain.catalog.document;

import static org.assertj.core.api.Assertions.assertThat;

import dev.maillon.domain.catalog.CatalogReading;
import dev.maillon.domain.catalog.Examples;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names that nobody can tell apart are two, and somebody is to know. */
class LookAlikesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "- {id: support,|- {id: other, name: \"Sal\u200bes\", members: []}\\n  - {id: support,|teams[1].name",
                "- {id: support,|- {id: other, name: \"S\u0430les\", members: []}\\n  - {id: support,|teams[1].name",
                "- {id: support,|- {id: other, name: \"\uff33ales\", members: []}\\n  - {id: support,|teams[1].name",
                "- {id: support,|- {id: other, name: \"Sales\u00ad\", members: []}\\n  - {id: support,|teams[1].name",
                "name: Bruno Costa,|name: \"Amel\u2003Haddad\",|users[1].name",
                "name: Bruno Costa,|name: \"\u0410mel Haddad\",|users[1].name",
                "New Lead, Qualified,|New Lead, \"New\u00a0Lead\", Qualified,|lifecycleStages[1]",
                "{name: Spam}|\"{name: \\\"Probl\u0435m Solved\\\"}\"|closingNotes[2].name",
                "name: Budget, |name: \"Phon\u0435 number\", |contactFields[1].name"
            })
    void theSecondIsWarnedAbout(String from, String to, String path) {
        String document = Examples.document()
                .replace(
                        from,
                        to.replace("\"{", "{")
                                .replace("}\"", "}")
                                .replace("\\\"", "\"")
                                .replace("\\n", "\n"));
        assertThat(document).isNotEqualTo(Examples.document());
        assertThat(warnings(document))
                .anySatisfy(warning ->
                        assertThat(warning).startsWith(path + ": ").contains("nobody can tell them apart", "U+"));
    }

    @Test
    void othersAreNot() {
        assertThat(warnings(Examples.document())).noneMatch(warning -> warning.contains("tell them apart"));
    }

    private static List<String> warnings(String document) {
        return switch (new CatalogReader().read(document)) {
            case CatalogReading.Valid valid ->
                valid.warnings().stream()
                        .map(warning -> warning.path() + ": " + warning.message())
                        .toList();
            case CatalogReading.Invalid invalid ->
                throw new AssertionError(invalid.errors().toString());
        };
    }
}
