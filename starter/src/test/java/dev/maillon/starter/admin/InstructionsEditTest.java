package dev.maillon.starter.admin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.maillon.domain.json.Json;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import tools.jackson.databind.JsonNode;

class InstructionsEditTest {

    private static final String BLOCK = """
            # é 😀 a comment
            agents:
            - id: a     # first
              instructions: |
                Old one.

                - Otherwise: reply "x"
              name: A
            - {id: b, instructions: "old", name: B}
            -   name: C
                id: c
                instructions: >-
                  folded
                  text
            -   id: d
                name: D
            after: 1   # kept
            """;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "One line",
                "Two\nlines\n",
                "Ends with more\n\n\n",
                "A blank\n\nline within",
                "  begins with spaces",
                "\nbegins with a line",
                "tab\there",
                "quote \" and \\ and é 😀",
                "carriage\r\nreturn",
                "line separator \u2028 here",
                "# no comment",
                "- a: b",
                "...\n---\n",
                " "
            })
    void putsAnyTextIntoAnyPlace(String text) {
        for (String agent : List.of("a", "b", "c", "d")) {
            String edited = InstructionsEdit.in(BLOCK, agent, text).orElseThrow();
            assertThat(instructions(edited, agent)).as(edited).isEqualTo(text);
            assertThat(edited)
                    .startsWith("# é 😀 a comment\n")
                    .endsWith("after: 1   # kept\n")
                    .contains("# first");
            for (String other : List.of("a", "b", "c")) {
                if (!other.equals(agent)) {
                    assertThat(instructions(edited, other)).isEqualTo(instructions(BLOCK, other));
                }
            }
        }
    }

    @Test
    void leavesEveryOtherCharacterAsItIs() {
        assertThat(InstructionsEdit.in(BLOCK, "a", "New.\n").orElseThrow())
                .isEqualTo(BLOCK.replace("    Old one.\n\n    - Otherwise: reply \"x\"\n", "    New.\n"));
    }

    @Test
    void worksOnJson() {
        String json = "{\"agents\": [{\"id\": \"a\", \"instructions\": \"old\"}], \"x\": 1}";
        assertThat(InstructionsEdit.in(json, "a", "n\"e\nw"))
                .hasValue("{\"agents\": [{\"id\": \"a\", \"instructions\": \"n\\\"e\\nw\"}], \"x\": 1}");
    }

    @Test
    void knowsNoOtherAgent() {
        assertThat(InstructionsEdit.in(BLOCK, "A", "x")).isEmpty();
        assertThat(InstructionsEdit.in("x: 1", "a", "x")).isEmpty();
    }

    /** Read back by a parser, not by what wrote it. */
    private static String instructions(String document, String agent) {
        JsonNode root =
                Json.mapper().valueToTree(new Load(LoadSettings.builder().build()).loadFromString(document));
        return root.path("agents")
                .valueStream()
                .filter(one -> one.path("id").asString("").equals(agent))
                .map(one -> one.path("instructions").asString(""))
                .findFirst()
                .orElseThrow();
    }
}
