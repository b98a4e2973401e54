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
import dev.maillon.domain.action.ActionType;
import dev.maillon.domain.action.AssignMethod;
import dev.maillon.domain.action.AssignTo;
import dev.maillon.domain.action.ClosingNote;
import dev.maillon.domain.action.FieldValue;
import dev.maillon.domain.action.Outcome;
import dev.maillon.domain.action.Refusal;
import dev.maillon.domain.action.Skip;
import dev.maillon.domain.action.Summary;
import dev.maillon.domain.plan.Plan;
import dev.maillon.domain.plan.Plan.PlannedAction;
import dev.maillon.domain.plan.Planned;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlaybookPlannerTest {

    @Test
    void followsTheFirstBulletThatMatchesAndNoOther() {
        Plan plan = Conversation.with("""
                        Be brief.
                        - When the customer mentions "price": assign to @Sales; reply "One moment."
                        - When the customer mentions "price" or "quote": unassign the conversation
                        - Otherwise: reply "How can I help?\"""").says("What is the price of a quote?");
        assertThat(actions(plan)).containsExactly(new Assign(new AssignTo.Team("Sales"), null));
        assertThat(reply(plan)).isEqualTo("One moment.");
        assertThat(plan.lines()).containsExactly(2);
        assertThat(plan.pending()).isNull();
    }

    @Tag("R40")
    @Test
    void noBulletMatchesThenTheFallback() {
        assertThat(Conversation.with("Be brief.\n- When the customer mentions \"price\": reply \"x\"")
                        .plannedFor("Hello"))
                .isEqualTo(new Planned.CannotAnswer("no bullet matches"));
    }

    @Tag("R15")
    @ParameterizedTest
    @CsvSource({"WITHIN, 1", "OUTSIDE, 2"})
    void businessHoursDecide(Hours hours, int line) {
        Conversation conversation = Conversation.with("""
                - When the customer mentions "leak" within business hours: reply "now"
                - Si le client mentionne "leak" hors des heures d'ouverture : répondre "demain"
                """).at(hours);
        assertThat(conversation.says("a leak!").lines()).containsExactly(line);
    }

    @Tag("R24")
    @Tag("R25")
    @ParameterizedTest
    @ValueSource(
            strings = {
                "- When the customer gives the email and the phone: reply \"Thanks\"; save the phone as Phone number;"
                        + " save the email as email; set the lifecycle stage to Qualified; assign to @Sales by round robin",
                "- Quand le client donne l'e-mail et le téléphone : répondre « Merci » ; enregistrer le téléphone comme"
                        + " Phone number ; enregistrer l'e-mail comme champ email ; mettre à jour l'étape du cycle de vie à"
                        + " Qualified ; assigner à @Sales par round robin"
            })
    void actionsKeepTheOrderOfTheInstruction(String bullet) {
        Plan plan = Conversation.with(bullet).says("I am a@example.com\n+33 6 12 34 56 78");
        assertThat(actions(plan))
                .containsExactly(
                        new UpdateContactField("Phone number", new FieldValue.Text("+33612345678")),
                        new UpdateContactField("email", new FieldValue.Text("a@example.com")),
                        new UpdateLifecycleStage("Qualified"),
                        new Assign(new AssignTo.Team("Sales"), AssignMethod.ROUND_ROBIN));
        assertThat(plan.actions()).extracting(PlannedAction::ruling).containsOnlyNulls();
    }

    @Test
    void savesTheWholeMessageAndQuotedWords() {
        Plan plan = Conversation.with("- Otherwise: save the message as Notes; save \"Plus\" as Plan")
                .says("first line\nsecond line");
        assertThat(actions(plan))
                .containsExactly(
                        new UpdateContactField("Notes", new FieldValue.Text("first line\nsecond line")),
                        new UpdateContactField("Plan", new FieldValue.Text("Plus")));
        assertThat(plan.reply()).isNull();
    }

    @Tag("R8")
    @ParameterizedTest
    @CsvSource({
        "Sales, TEAM",
        "sales, TEAM",
        "Amel Haddad, USER",
        "Léo, AGENT",
        "leo, AGENT",
        "Nobody, NAMED",
        "Bruno Costa, NAMED"
    })
    void theCatalogTellsWhomANameMeans(String name, String kind) {
        AssignTo to = switch (kind) {
            case "TEAM" -> new AssignTo.Team(name);
            case "USER" -> new AssignTo.User(name);
            case "AGENT" -> new AssignTo.AiAgent(name);
            default -> new AssignTo.Named(name);
        };
        Plan plan = Conversation.with("- Otherwise: assign to @" + name).says("Hello");
        assertThat(actions(plan)).containsExactly(new Assign(to, null));
    }

    @Test
    void anApostropheIsAnApostrophe() {
        Plan plan = Conversation.with("- Sinon : assigner à @L'accueil").says("Bonjour");
        assertThat(actions(plan)).containsExactly(new Assign(new AssignTo.Team("L’accueil"), null));
        assertThat(plan.actions().getFirst().ruling()).isNull();
    }

    @Tag("R4")
    @ParameterizedTest
    @CsvSource({
        "'', CHOOSE, WRITE",
        "with the closing note Spam, Spam, WRITE",
        "without summary, CHOOSE, NONE",
        "without closing note, NONE, WRITE",
        "sans résumé ni note de clôture, NONE, NONE",
        "with the closing note Spam sans résumé, Spam, NONE",
        "avec la note de clôture Spam sans note de clôture, NONE, WRITE"
    })
    void closesAsTheInstructionSays(String words, String note, Summary summary) {
        Plan plan = Conversation.with("- Otherwise: close the conversation " + words)
                .says("Bye");
        ClosingNote expected = switch (note) {
            case "CHOOSE" -> ClosingNote.CHOOSE;
            case "NONE" -> ClosingNote.NONE;
            default -> new ClosingNote.Named(note);
        };
        assertThat(actions(plan)).containsExactly(new CloseConversation(expected, summary, null));
    }

    @Tag("R12")
    @ParameterizedTest
    @ValueSource(
            strings = {
                "- Otherwise: assign to @Sales and @Support by round robin; close the conversation",
                "- Otherwise: assign to @Sales or @Support; close the conversation",
                "- Sinon : assigner à @Sales, @Support par moins de conversations ouvertes ; fermer la conversation"
            })
    void severalTargetsAreRefusedAndTheRestGoesOn(String bullet) {
        Plan plan = Conversation.with(bullet).says("Hello");
        assertThat(plan.actions().getFirst().ruling()).isInstanceOfSatisfying(Outcome.Refused.class, refused -> {
            assertThat(refused.reason()).isEqualTo(Refusal.SEVERAL_TARGETS);
            assertThat(refused.suggestions()).containsExactly("Sales", "Support");
        });
        assertThat(plan.actions().getLast().ruling()).isNull();
    }

    @Tag("R14")
    @Tag("R46")
    @ParameterizedTest
    @ValueSource(
            strings = {
                "- Otherwise: assign to @Sales tomorrow at 5 pm; reply \"Fine.\"",
                "- Sinon : assigner à @Sales demain à 17 h ; répondre \"Fine.\""
            })
    void aStepForLaterIsSkipped(String bullet) {
        Plan plan = Conversation.with(bullet).says("Hello");
        assertThat(actions(plan)).containsExactly(new Assign(new AssignTo.Team("Sales"), null));
        assertThat(plan.actions().getFirst().ruling())
                .isInstanceOfSatisfying(
                        Outcome.Skipped.class,
                        skipped -> assertThat(skipped.reason()).isEqualTo(Skip.DELAYED));
        assertThat(reply(plan)).isEqualTo("Fine.");
    }

    @Tag("R46")
    @Test
    void aReplyForLaterIsNotSentNow() {
        Plan plan = Conversation.with("- Otherwise: reply \"Are you well?\" tomorrow at 9 am")
                .says("Hello");
        assertThat(reply(plan)).startsWith("I cannot write to you later.");
    }

    @Tag("R25")
    @Test
    void anActionThatIsNotEnabledIsRefused() {
        Plan plan = Conversation.with(Workspaces.agent(
                        "- Otherwise: unassign the conversation; assign to @Sales", Set.of(ActionType.ASSIGN), 10))
                .says("Hello");
        assertThat(refusals(plan)).containsExactly("NOT_ENABLED", "");
    }

    @Tag("R28")
    @Test
    void actionsBeyondTheCapAreRefused() {
        Plan plan = Conversation.with(Workspaces.agent(
                        "- Otherwise: assign to @Sales; unassign the conversation; close the conversation",
                        Workspaces.ALL,
                        2))
                .says("Hello");
        assertThat(refusals(plan)).containsExactly("", "", "TOO_MANY_ACTIONS");
    }

    @Tag("R19")
    @Tag("R26")
    @Test
    void anUnknownNameIsRefusedWithASuggestionAndTheRestGoesOn() {
        Plan plan = Conversation.with("- Otherwise: set the lifecycle stage to qualified; assign to @Sales")
                .says("upgrade");
        assertThat(actions(plan).getFirst()).isEqualTo(new UpdateLifecycleStage("qualified"));
        assertThat(refusals(plan)).containsExactly("UNKNOWN_NAME", "");
        assertThat(plan.actions().getFirst().ruling())
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> assertThat(refused.suggestions()).contains("Qualified"));
    }

    @Tag("R27")
    @Test
    void conflictingActionsStayInTheirOrder() {
        Plan plan = Conversation.with(
                        "- Otherwise: close the conversation; assign to @Sales; unassign the conversation")
                .says("Hello");
        assertThat(actions(plan))
                .<Class<?>>extracting(Action::getClass)
                .isEqualTo(List.of(CloseConversation.class, Assign.class, Unassign.class));
    }

    @Tag("R30")
    @Test
    void theReplyKeepsItsVariablesUntilTheActionsAreDone() {
        Plan plan = Conversation.with("- Sinon : répondre « Bonjour ${contact.firstName|vous} : $contact.email »")
                .says("Bonjour");
        assertThat(plan.reply())
                .isEqualTo(new Plan.ReplyDraft("Bonjour ${contact.firstName|vous} : $contact.email", "fr"));
    }

    @Test
    void joinedMessagesAreReadAsOneText() {
        Plan plan = Conversation.with(
                        "- When the customer mentions \"price\" and gives the email: save the email as email")
                .says("your price?\nwrite to\na@example.com");
        assertThat(actions(plan))
                .containsExactly(new UpdateContactField("email", new FieldValue.Text("a@example.com")));
    }

    private static List<String> refusals(Plan plan) {
        return plan.actions().stream()
                .map(planned -> planned.ruling() instanceof Outcome.Refused refused
                        ? refused.reason().name()
                        : "")
                .toList();
    }
}
