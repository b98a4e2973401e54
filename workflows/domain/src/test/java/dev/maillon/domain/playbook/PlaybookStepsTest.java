package dev.maillon.domain.playbook;

import static dev.maillon.domain.playbook.Parsing.step;
import static dev.maillon.domain.playbook.Parsing.steps;
import static org.assertj.core.api.Assertions.assertThat;

import dev.maillon.domain.action.AssignMethod;
import dev.maillon.domain.playbook.Step.Assign;
import dev.maillon.domain.playbook.Step.Close;
import dev.maillon.domain.playbook.Step.Reply;
import dev.maillon.domain.playbook.Step.Save;
import dev.maillon.domain.playbook.Step.Saved.FromMessage;
import dev.maillon.domain.playbook.Step.Saved.Literal;
import dev.maillon.domain.playbook.Step.SetStage;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlaybookStepsTest {

    @Tag("R1")
    @ParameterizedTest
    @ValueSource(
            strings = {
                "close the conversation",
                "Close The Conversation.",
                "ferme la conversation",
                "fermer la conversation",
                "clôture la conversation",
                "CLÔTURER la conversation",
                "clo\u0302turer la conversation",
                "close\u00a0the\u202fconversation"
            })
    void closes(String written) {
        assertThat(step(written)).isEqualTo(new Close(null, false, false));
    }

    @Tag("R2")
    @ParameterizedTest
    @ValueSource(
            strings = {
                "close the conversation with the closing note \"Problem Solved\"",
                "close the conversation with the closing note Problem Solved",
                "close the conversation with the closing note Problem Solved.",
                "fermer la conversation avec la note de clôture « Problem Solved ».",
                "ferme la conversation avec la note de clôture «\u00a0Problem Solved\u00a0»",
                "clôturer la conversation with the closing note “Problem Solved”"
            })
    void namesTheClosingNote(String written) {
        Close close = (Close) step(written);
        assertThat(close.note()).extracting(Name::text).isEqualTo("Problem Solved");
    }

    @Tag("R4")
    @ParameterizedTest
    @CsvSource({
        "without summary, true, false",
        "without closing note, false, true",
        "without summary or closing note, true, true",
        "sans résumé, true, false",
        "sans note de clôture, false, true",
        "sans résumé ni note de clôture, true, true"
    })
    void optsOut(String words, boolean summary, boolean note) {
        assertThat(step("close the conversation " + words)).isEqualTo(new Close(null, summary, note));
    }

    @Test
    void aBareNoteEndsAtWithout() {
        Close close = (Close) step("close the conversation with the closing note Problem Solved without summary");
        assertThat(close.note()).extracting(Name::text).isEqualTo("Problem Solved");
        assertThat(close.withoutSummary()).isTrue();
    }

    @Tag("R45")
    @ParameterizedTest
    @CsvSource(
            nullValues = "none",
            value = {
                "assign to @Sales, Sales, none",
                "assign to @Sales., Sales, none",
                "assign to @Sales by round robin, Sales, ROUND_ROBIN",
                "assign to @\"Sales\" by least open conversations, Sales, LEAST_OPEN",
                "assigne à @Léo, Léo, none",
                "assigner à @Équipe Nord par round robin., Équipe Nord, ROUND_ROBIN",
                "assigner à @Sales par moins de conversations ouvertes, Sales, LEAST_OPEN",
                "assign to @Stand by me, Stand by me, none",
                "assign to @By Round by round robin, By Round, ROUND_ROBIN",
                "assign to @\"Sales by round robin\", Sales by round robin, none",
                "assign to @amel@example.com, amel@example.com, none",
                "ASSIGN TO @ Sales BY ROUND ROBIN, Sales, ROUND_ROBIN"
            })
    void assigns(String written, String name, AssignMethod method) {
        Assign assign = (Assign) step(written);
        assertThat(assign.targets()).extracting(Name::text).containsExactly(name);
        assertThat(assign.method()).isEqualTo(method);
    }

    @Tag("R12")
    @ParameterizedTest
    @ValueSource(
            strings = {
                "assign to @Sales and @Support by round robin",
                "assign to @Sales, @Support by least open conversations",
                "assign to @Sales,@Support by round robin",
                "assign to @Sales or @Support",
                "assigner à @Sales et @Support par round robin",
                "assigner à @\"Sales\", et @Support",
                "assign to @Sales ou @\"Support\"",
                "assign to @Sales @Support"
            })
    void readsSeveralTargets(String written) {
        assertThat(((Assign) step(written)).targets()).extracting(Name::text).containsExactly("Sales", "Support");
    }

    @Tag("R13")
    @ParameterizedTest
    @ValueSource(
            strings = {
                "unassign the conversation",
                "désassigne la conversation",
                "désassigner la conversation",
                "de\u0301sassigner la conversation"
            })
    void unassigns(String written) {
        assertThat(step(written)).isEqualTo(new Step.Unassign());
    }

    @Tag("R22")
    @ParameterizedTest
    @ValueSource(
            strings = {
                "set the lifecycle stage to Problem Solved",
                "set the lifecycle stage to \"Problem Solved\"",
                "mets à jour l'étape du cycle de vie à Problem Solved",
                "mettre à jour l’étape du cycle de vie à Problem Solved",
                "mets à jour le stage de vie à Problem Solved",
                "Mettre à jour le stage de vie à «Problem Solved»",
                "mettre à jour l'étape du cycle de vie à Problem\u00a0Solved"
            })
    void setsTheStage(String written) {
        assertThat(((SetStage) step(written)).stage().text()).isEqualTo("Problem Solved");
    }

    @Tag("R18")
    @ParameterizedTest
    @CsvSource({
        "save the email as email, EMAIL, email",
        "save the phone as field Phone number, PHONE, Phone number",
        "save the number as Budget, NUMBER, Budget",
        "save the date as Booking date, DATE, Booking date",
        "save the time as \"Booking time\", TIME, Booking time",
        "save the link as Site, LINK, Site",
        "save the message as Notes, MESSAGE, Notes",
        "save the message as field, MESSAGE, field",
        "save the message as plan, MESSAGE, plan",
        "enregistre l'e-mail comme champ email, EMAIL, email",
        "enregistrer l’e-mail comme email, EMAIL, email",
        "enregistrer le téléphone comme Phone number, PHONE, Phone number",
        "enregistrer le nombre comme Budget, NUMBER, Budget",
        "enregistrer la date comme Booking date, DATE, Booking date",
        "enregistrer l'heure comme Booking time, TIME, Booking time",
        "enregistrer le lien comme Site, LINK, Site",
        "enregistrer le message as field Notes, MESSAGE, Notes"
    })
    void savesASlot(String written, Slot slot, String field) {
        Save save = (Save) step(written);
        assertThat(save.value()).isEqualTo(new FromMessage(slot));
        assertThat(save.field().text()).isEqualTo(field);
    }

    @Test
    void savesTheWordsThatAreQuoted() {
        assertThat(((Save) step("save \" Plus \" as Plan")).value()).isEqualTo(new Literal("Plus"));
        assertThat(((Save) step("enregistrer «\u00a0Plus\u00a0» comme champ Plan")).value())
                .isEqualTo(new Literal("Plus"));
    }

    @Tag("R30")
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "reply \"Thank you.\"|Thank you.",
                "reply \"a; b: c and d\"|a; b: c and d",
                "répondre « Bonjour ! »|Bonjour !",
                "réponds “He said \"hello\"”|He said \"hello\"",
                "reply \"He said \\\"hello\\\".\"|He said \"hello\".",
                "reply « un \\» deux »|un » deux",
                "reply \"C:\\dir\"|C:\\dir",
                "reply \"It’s\"|It’s",
                "re\u0301pondre \"oui\"|oui",
                "reply \"  spaces around  \"|spaces around"
            })
    void repliesInTheGivenWords(String written, String template) {
        assertThat(step(written)).isEqualTo(new Reply(template));
    }

    @Test
    void noBreakSpacesInsideAQuotationStay() {
        assertThat(step("répondre «\u00a0Bonjour\u00a0!\u00a0»")).isEqualTo(new Reply("Bonjour\u00a0!"));
    }

    @Tag("R24")
    @ParameterizedTest
    @ValueSource(
            strings = {
                "save the email as email; set the lifecycle stage to Qualified; assign to @Sales; reply \"Thanks.\".",
                "save the email as email ; set the lifecycle stage to Qualified ; assign to @Sales ; reply \"Thanks.\"",
                "enregistrer l'e-mail comme email\u00a0; set the lifecycle stage to Qualified.; assigner à @Sales\t;reply \"Thanks.\" ."
            })
    void keepsTheStepsInTheirOrder(String written) {
        assertThat(steps(written))
                .extracting(step -> step.getClass().getSimpleName())
                .isEqualTo(List.of("Save", "SetStage", "Assign", "Reply"));
    }

    @Test
    void theLastFullStopIsNoPartOfAName() {
        assertThat(((SetStage) step("set the lifecycle stage to Qualified."))
                        .stage()
                        .text())
                .isEqualTo("Qualified");
        assertThat(((SetStage) step("set the lifecycle stage to \"Qualified.\""))
                        .stage()
                        .text())
                .isEqualTo("Qualified.");
        assertThat(((SetStage) step("set the lifecycle stage to v1.2 ready"))
                        .stage()
                        .text())
                .isEqualTo("v1.2 ready");
    }
}
