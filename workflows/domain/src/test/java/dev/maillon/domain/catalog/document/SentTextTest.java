package dev.maillon.domain.catalog.document;

import static org.assertj.core.api.Assertions.assertThat;

import dev.maillon.domain.catalog.Catalog;
import dev.maillon.domain.catalog.CatalogProblem;
import dev.maillon.domain.catalog.CatalogReading;
import dev.maillon.domain.catalog.Examples;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is longer than a channel takes is known when the catalog is put. */
class SentTextTest {

    private static final String FALLBACK = "A colleague will answer you shortly.";
    private static final String CHANNEL = "    type: webhook\n";

    @Test
    void aChannelTakesWhatItSaysElseAsMuchAsTheStore() {
        assertThat(Examples.read(Examples.document()).channels())
                .extracting(Catalog.Channel::maxCharacters)
                .containsOnly(16_000);
        Catalog sms = Examples.read(Examples.document().replace(CHANNEL, CHANNEL + "    maxCharacters: 160\n"));
        assertThat(sms.maxCharacters(sms.channels().getFirst().id())).isEqualTo(160);
        assertThat(sms.maxCharacters("gone")).isEqualTo(16_000);
    }

    @Test
    void noChannelTakesMoreThanTheStoreNorLessThanASentence() {
        for (String most : List.of("16001", "19", "0", "-1", "1e3", "many")) {
            assertThat(errors(Examples.document().replace(CHANNEL, CHANNEL + "    maxCharacters: " + most + "\n")))
                    .as(most)
                    .anySatisfy(error -> assertThat(error.path()).endsWith(".maxCharacters"));
        }
    }

    @Test
    void aFallbackThatNobodyCouldReadIsRefusedAndOneOfBeforeIsRead() {
        String document = Examples.document().replace(FALLBACK, "x".repeat(16_001));

        assertThat(errors(document))
                .singleElement()
                .satisfies(error -> assertThat(error.path()).isEqualTo("workspace.fallback.reply"));
        assertThat(new CatalogReader().readSaved(document)).isInstanceOf(CatalogReading.Valid.class);
    }

    @Test
    void aFallbackAndAPlaybooksReplyThatAChannelCutsAreWarnedOf() {
        String document = Examples.document().replace(CHANNEL, CHANNEL + "    maxCharacters: 20\n");

        assertThat(valid(document).warnings())
                .anySatisfy(warning -> {
                    assertThat(warning.path()).isEqualTo("workspace.fallback.reply");
                    assertThat(warning.message()).contains("takes, which is 20 characters");
                })
                .anySatisfy(warning -> {
                    assertThat(warning.path()).endsWith(".instructions");
                    assertThat(warning.message()).startsWith("This reply is longer than the channel");
                });
    }

    @Test
    void anAgentMayGoOnBesidePeople() {
        assertThat(Examples.read(Examples.document()).agents()).allMatch(Catalog.Agent::yieldsToPeople);
        assertThat(Examples.read(Examples.document()
                                .replace("    default: true", "    yieldsToPeople: false\n    default: true"))
                        .agents()
                        .getFirst()
                        .yieldsToPeople())
                .isFalse();
    }

    private static List<CatalogProblem> errors(String document) {
        return switch (new CatalogReader().read(document)) {
            case CatalogReading.Invalid invalid -> invalid.errors();
            case CatalogReading.Valid valid -> List.of();
        };
    }

    private static CatalogReading.Valid valid(String document) {
        return switch (new CatalogReader().read(document)) {
            case CatalogReading.Valid valid -> valid;
            case CatalogReading.Invalid invalid -> throw new AssertionError(invalid.errors());
        };
    }
}
