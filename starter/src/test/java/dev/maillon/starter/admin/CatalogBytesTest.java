package dev.maillon.starter.admin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.maillon.domain.catalog.CatalogReading;
import dev.maillon.domain.catalog.document.CatalogReader;
import dev.maillon.domain.json.Json;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CatalogBytesTest {

    /** The library reads 1,024 characters at a time. */
    @Test
    void aCharacterOutsideOfTheBasicPlaneMayStandAnywhere() {
        assertThat(IntStream.range(900, 3_200).mapToObj("x"::repeat)).allSatisfy(before -> {
            String document = document("\"" + before + "\ud83d\ude00\"");
            assertThat(new CatalogReader().read(document)).isInstanceOf(CatalogReading.Valid.class);
            assertThat(Json.mapper()
                            .readTree(json(document))
                            .at("/knowledge/0/text")
                            .stringValue())
                    .isEqualTo(before + "\ud83d\ude00");
            assertThat(InstructionsEdit.in(document, "rita", before)).isPresent();
        });
    }

    /** To the reader it is text. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "!mine a",
                "!!binary a",
                "!!set a",
                "!!int a",
                "!!float a",
                "!!timestamp a",
                "! a",
                "&x a",
                "!<tag:a> a"
            })
    void aTagChangesNothing(String text) {
        String document = document(text);
        assertThat(new CatalogReader().read(document)).isInstanceOf(CatalogReading.Valid.class);
        assertThat(Json.mapper()
                        .readTree(json(document))
                        .at("/knowledge/0/text")
                        .stringValue())
                .isEqualTo("a");
    }

    private static String json(String document) {
        return String.valueOf(
                CatalogBytes.answer(document, "application/json", "\"1\"").getBody());
    }

    private static String document(String text) {
        return """
                workspace: {name: W, timeZone: Europe/Paris, language: en, country: FR, fallback: {assign: {team: Sales}, reply: Hello}}
                users: [{id: u1, name: Amel}]
                teams: [{id: t1, name: Sales, members: [u1]}]
                knowledge: [{id: k1, title: T, text: %s}]
                agents: [{id: rita, name: Rita, planner: playbook, instructions: "Be kind."}]
                """.formatted(text);
    }
}
