package dev.maillon.domain.playbook;

import static dev.maillon.domain.playbook.Conversation.actions;
import static dev.maillon.domain.playbook.Conversation.reply;
import static org.assertj.core.api.Assertions.assertThat;

import dev.maillon.domain.action.Action;
import dev.maillon.domain.action.Action.Assign;
import dev.maillon.domain.action.Action.CloseConversation;
import dev.maillon.domain.action.Action.Unassign;
import dev.maillon.domain.action.Action.UpdateContactField;
import dev.maillon.domain.action.Action.UpdateLifecycleStage;
import dev.maillon.domain.action.AssignMethod;
import dev.maillon.domain.action.AssignTo;
import dev.maillon.domain.action.ClosingNote;
import dev.maillon.domain.action.FieldValue;
import dev.maillon.domain.action.Outcome;
import dev.maillon.domain.action.Summary;
import dev.maillon.domain.field.ContactField;
import dev.maillon.domain.field.FieldValues;
import dev.maillon.domain.field.Reading;
import dev.maillon.domain.plan.Plan;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The cases of {@code rules.md} that a playbook can show, up to the plan. */
class PromisedCasesTest {

    private static final Assign TO_SALES = new Assign(new AssignTo.Team("Sales"), AssignMethod.ROUND_ROBIN);

    @DisplayName("Cases 1 and 2")
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "- When the customer mentions \"that is all\": close the conversation with the closing note Problem Solved; reply \"Bye\"|Thanks, that is all|true",
                "- Si le client mentionne « c'est tout » : clôturer la conversation avec la note de clôture Problem Solved ; répondre « Bye »|Merci, c’est tout|true",
                "- When the customer mentions \"that is all\": close the conversation without summary or closing note; reply \"Bye\"|that is all|false",
                "- Si le client mentionne « c'est tout » : ferme la conversation sans résumé ni note de clôture ; réponds « Bye »|c'est tout !|false"
            })
    void closesThenSaysGoodbye(String bullet, String message, boolean withNote) {
        Plan plan = Conversation.with(bullet).says(message);
        CloseConversation noted = new CloseConversation(new ClosingNote.Named("Problem Solved"), Summary.WRITE, null);
        CloseConversation bare = new CloseConversation(ClosingNote.NONE, Summary.NONE, null);
        assertThat(actions(plan)).containsExactly(withNote ? noted : bare);
        assertThat(reply(plan)).isEqualTo("Bye");
    }

    @DisplayName("Case 3")
    @ParameterizedTest
    @ValueSource(
            strings = {
                "- When the customer mentions \"appointment\": assign to @Scheduling by round robin",
                "- Quand le client mentionne « appointment » : assigner à @Scheduling par round robin"
            })
    void schedulingQuestionsGoToTheTeam(String bullet) {
        assertThat(actions(Conversation.with(bullet).says("An appointment?")))
                .containsExactly(new Assign(new AssignTo.Team("Scheduling"), AssignMethod.ROUND_ROBIN));
    }

    @DisplayName("Case 4")
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en|My budget is 2,500 euros|When the customer mentions \"budget\": save the number as Budget",
                "fr|Mon budget : 2.500|Quand le client mentionne \"budget\" : enregistrer le nombre comme Budget"
            })
    void aBudgetIsReadInTheContactsLanguage(String language, String message, String bullet) {
        Plan plan = Conversation.with("- " + bullet).speaking(language).says(message);
        assertThat(actions(plan)).singleElement().isInstanceOfSatisfying(UpdateContactField.class, update -> {
            assertThat(update.field()).isEqualTo("Budget");
            assertThat(update.value()).extracting(FieldValue::text).isEqualTo("2500");
        });
    }

    @DisplayName("Cases 5 and 6")
    @Test
    void aDemoSetsTheStageAndPricesGoToSales() {
        Conversation conversation = Conversation.with("""
                - When the customer mentions "demo": set the lifecycle stage to Qualified
                - When the customer mentions "prices": assign to @Sales by round robin; reply "Basic 490 a month."
                """);
        assertThat(actions(conversation.says("A demo, please"))).containsExactly(new UpdateLifecycleStage("Qualified"));
        Plan prices = conversation.says("And the prices?");
        assertThat(actions(prices)).containsExactly(TO_SALES);
        assertThat(reply(prices)).isEqualTo("Basic 490 a month.");
    }

    @DisplayName("Case 7")
    @ParameterizedTest
    @ValueSource(
            strings = {
                "- When the customer mentions \"sales\": save the phone as Phone number; assign to @Sales by round robin",
                "- Lorsque le contact mentionne « sales » : enregistrer le téléphone comme champ Phone number ; assigner à @Sales par round robin"
            })
    void thePhoneNumberComesBeforeSales(String bullet) {
        UpdateContactField phone = new UpdateContactField("Phone number", new FieldValue.Text("+33612345678"));
        assertThat(actions(Conversation.with(bullet).says("Sales! 06 12 34 56 78")))
                .containsExactly(phone, TO_SALES);
        Conversation conversation = Conversation.with(bullet);
        assertThat(conversation.says("Sales!").actions()).isEmpty();
        assertThat(actions(conversation.says("06.12.34.56.78"))).containsExactly(phone, TO_SALES);
    }

    @DisplayName("Case 8")
    @Test
    void theStageComesBeforeTheClose() {
        Plan plan = Conversation.with("- Otherwise: set the lifecycle stage to Problem Solved; close the conversation")
                .says("Solved");
        assertThat(actions(plan))
                .containsExactly(
                        new UpdateLifecycleStage("Problem Solved"),
                        new CloseConversation(ClosingNote.CHOOSE, Summary.WRITE, null));
    }

    @DisplayName("Case 10")
    @Test
    void unassignsThenReplies() {
        Plan plan = Conversation.with("- Otherwise: unassign the conversation; reply \"Bye.\"")
                .says("Hello");
        assertThat(actions(plan)).containsExactly(new Unassign());
        assertThat(reply(plan)).isEqualTo("Bye.");
    }

    @DisplayName("Case 11")
    @Test
    void aStageThatIsWrittenWrongIsRefused() {
        Plan plan = Conversation.with("- Sinon : mettre à jour le stage de vie à qualified")
                .says("oui");
        assertThat(plan.actions().getFirst().ruling())
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> assertThat(refused.suggestions()).startsWith("Qualified"));
    }

    @DisplayName("Case 13")
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "save the phone as Phone number; save the message as Country|06 12 34 56 78, I live in France",
                "enregistrer le téléphone comme Phone number ; enregistrer le message comme Country|j'habite en France, 06 12 34 56 78"
            })
    void phoneAndCountryComeInOneMessage(String steps, String message) {
        List<Action> actions =
                actions(Conversation.with("- Otherwise: " + steps).says(message));
        assertThat(actions.getFirst())
                .isEqualTo(new UpdateContactField("Phone number", new FieldValue.Text("+33612345678")));
        assertThat(actions.getLast()).isInstanceOfSatisfying(UpdateContactField.class, update -> {
            assertThat(update.field()).isEqualTo("Country");
            assertThat(read(update)).isEqualTo(new Reading.Fits(new FieldValue.Text("FR")));
        });
    }

    private static Reading read(UpdateContactField update) {
        ContactField country = Workspaces.with(Workspaces.agent("")).contactFields().stream()
                .filter(field -> field.name().equals(update.field()))
                .findFirst()
                .orElseThrow();
        FieldValue value = update.value();
        assertThat(value).isNotNull();
        return FieldValues.read(
                country, value == null ? new FieldValue.Text("") : value, Conversation.reading("en", "FR"));
    }
}
