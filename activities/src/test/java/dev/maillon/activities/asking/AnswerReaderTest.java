package dev.maillon.activities.asking;

import static org.assertj.core.api.Assertions.assertThat;

import dev.maillon.activities.Resources;
import dev.maillon.activities.asking.AnswerReader.Reading;
import dev.maillon.activities.asking.PlanAnswer.Step;
import dev.maillon.activities.model.Answer;
import dev.maillon.domain.action.Action;
import dev.maillon.domain.action.AssignMethod;
import dev.maillon.domain.action.AssignTo;
import dev.maillon.domain.action.ClosingNote;
import dev.maillon.domain.action.FieldValue;
import dev.maillon.domain.action.Summary;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnswerReaderTest {

    @Test
    void readsEveryAction() {
        PlanAnswer plan = switch (read(Resources.text("/answers/plan.json"), false)) {
            case Reading.Read<PlanAnswer>(PlanAnswer answer) -> answer;
            case Reading.Unreadable<PlanAnswer>(String error) -> throw new AssertionError(error);
        };
        assertThat(plan.actions())
                .extracting(Step::action)
                .containsExactly(
                        new Action.UpdateContactField("Budget", new FieldValue.Text("2,500 euros")),
                        new Action.UpdateContactField("Demo wanted", new FieldValue.Flag(true)),
                        new Action.UpdateContactField("notes", null),
                        new Action.UpdateLifecycleStage("Qualified"),
                        new Action.Assign(new AssignTo.Team("Sales"), null),
                        new Action.Assign(new AssignTo.User("Amel Haddad"), null),
                        new Action.Assign(new AssignTo.AiAgent("Léo"), AssignMethod.LEAST_OPEN),
                        new Action.Assign(new AssignTo.Named("Support"), AssignMethod.ROUND_ROBIN),
                        new Action.Unassign(),
                        new Action.CloseConversation(
                                new ClosingNote.Named("Problem Solved"), Summary.WRITE, "the solution"),
                        new Action.CloseConversation(ClosingNote.CHOOSE, Summary.NONE, null),
                        new Action.CloseConversation(ClosingNote.NONE, Summary.NONE, null));
        assertThat(plan.actions().get(9).needs()).isEqualTo(List.of(4, 5));
        assertThat(plan.reply())
                .isEqualTo(new ReplyAnswer("Thanks ${contact.firstName|there}, Sales will call you.", List.of(5)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "Sure! Here is the plan.                              | Unrecognized token",
                "``                                                   | No content",
                "{\"lines\": [1]                                      | end-of-input",
                "{\"lines\": [], \"actions\": [], \"reply\": null} ok | Unrecognized token",
                "{\"lines\": [], \"actions\": [], \"x\": 1}           | Unrecognized property",
                "{\"lines\": [], \"lines\": [], \"actions\": []}      | Duplicate",
                "{\"lines\": []}                                      | actions is missing",
                "{\"lines\": [null], \"actions\": []}                 | lines[] is missing",
                "{\"lines\": [\"1\"], \"actions\": []}                | Cannot coerce String",
                "{\"lines\": [1.5], \"actions\": []}                  | Cannot coerce Floating-point",
                "{\"lines\": [], \"actions\": [{\"action\": {\"type\": \"reopen\"}, \"lines\": [], \"needs\": [], \"later\": false}]} | reopen",
                "{\"lines\": [], \"actions\": [{\"action\": {\"type\": \"assign\"}, \"lines\": [], \"needs\": [], \"later\": false}]} | to is missing",
                "{\"lines\": [], \"actions\": [{\"action\": {\"type\": \"assign\", \"to\": {\"team\": \"a\", \"user\": \"b\"}}, \"lines\": [], \"needs\": [], \"later\": false}]} | Unrecognized property",
                "{\"lines\": [], \"actions\": [{\"action\": {\"type\": \"unassign\"}, \"lines\": [], \"needs\": [1], \"later\": false}]} | needs has 1",
                "{\"lines\": [], \"actions\": [], \"reply\": {\"text\": \" \", \"claims\": []}}   | text is empty",
                "{\"lines\": [], \"actions\": [], \"reply\": {\"text\": \"x\", \"claims\": [1]}}  | claims has 1"
            })
    void saysWhatIsWrong(String text, String error) {
        assertThat(read(text, false))
                .isInstanceOfSatisfying(
                        Reading.Unreadable.class,
                        unreadable -> assertThat(unreadable.error()).contains(error));
    }

    @Test
    void anAnswerThatWasCutOffIsNotReadEvenWhereItLooksWhole() {
        assertThat(read("{\"lines\": [], \"actions\": [], \"reply\": null}", true))
                .isInstanceOf(Reading.Unreadable.class);
    }

    private static Reading<PlanAnswer> read(String text, boolean cut) {
        return AnswerReader.read(new Answer(text, cut, 1, 1, "scripted"), PlanAnswer.class, PlanAnswer::check);
    }
}
