package dev.maillon.domain.playbook;

import static dev.maillon.domain.playbook.Parsing.instructions;
import static org.assertj.core.api.Assertions.assertThat;

import dev.maillon.domain.playbook.Bullet.Instruction;
import dev.maillon.domain.playbook.Step.Assign;
import dev.maillon.domain.playbook.Step.SetStage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("R46")
class LaterTimeTest {

    @Tag("R14")
    @ParameterizedTest
    @ValueSource(
            strings = {
                "tomorrow at 5 pm",
                "at 5 pm",
                "at 17:00",
                "at 5:30 p.m.",
                "tomorrow morning",
                "in 2 hours",
                "in an hour",
                "later",
                "tonight",
                "next week",
                "on Monday at 9",
                "on 2026-12-24",
                "demain à 17 h",
                "demain à 17h30",
                "à 17\u00a0h",
                "demain",
                "après-demain",
                "plus tard",
                "ce soir",
                "dans 2 heures",
                "lundi prochain",
                "la semaine prochaine"
            })
    void aStepForLaterIsMarked(String phrase) {
        for (String step : new String[] {
            "assign to @Sales",
            "assigner à @\"Sales\"",
            "assign to @Sales by round robin",
            "close the conversation",
            "set the lifecycle stage to Qualified",
            "reply \"Hello.\""
        }) {
            Instruction instruction = instructions(step + " " + phrase).getFirst();
            assertThat(instruction.later()).as(step + " " + phrase).isNotNull();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "assign to @Sales tomorrow at 5 pm, Sales",
        "assign to @Sales demain à 17 h., Sales",
        "assign to @Sales tomorrow by round robin, Sales"
    })
    void thePhraseIsNoPartOfTheName(String written, String name) {
        Instruction instruction = instructions(written).getFirst();
        assertThat(((Assign) instruction.step()).targets())
                .extracting(Name::text)
                .containsExactly(name);
        assertThat(instruction.later()).isNotNull();
    }

    @ParameterizedTest
    @CsvSource({
        "set the lifecycle stage to \"Call later\", Call later",
        "set the lifecycle stage to Tomorrow, Tomorrow",
        "set the lifecycle stage to In 2 minds, In 2 minds"
    })
    void aNameMaySoundLikeATime(String written, String name) {
        Instruction instruction = instructions(written).getFirst();
        assertThat(((SetStage) instruction.step()).stage().text()).isEqualTo(name);
        assertThat(instruction.later()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"reply \"See you tomorrow at 5 pm\"", "save \"tomorrow\" as Notes"})
    void quotedTimesAreWords(String written) {
        assertThat(instructions(written).getFirst().later()).isNull();
    }
}
