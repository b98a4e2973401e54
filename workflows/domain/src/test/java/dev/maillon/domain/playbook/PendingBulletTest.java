package dev.maillon.domain.playbook;

import static dev.maillon.domain.playbook.Conversation.actions;
import static dev.maillon.domain.playbook.Conversation.pending;
import static dev.maillon.domain.playbook.Conversation.reply;
import static org.assertj.core.api.Assertions.assertThat;

import dev.maillon.domain.action.Action.Assign;
import dev.maillon.domain.action.Action.UpdateContactField;
import dev.maillon.domain.action.AssignMethod;
import dev.maillon.domain.action.AssignTo;
import dev.maillon.domain.action.FieldValue;
import dev.maillon.domain.plan.Plan;
import dev.maillon.domain.plan.Plan.Pending;
import dev.maillon.domain.plan.Planned;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("R44")
class PendingBulletTest {

    private static final String ENGLISH = """
            Be brief.
            - When the customer mentions "sales": save the phone as Phone number; save the email as email; assign to @Sales by round robin; reply "Thanks."
            - When the customer mentions "stop": reply "Bye."
            - Otherwise: reply "How can I help?"
            """;

    private static final FieldValue PHONE = new FieldValue.Text("+33612345678");
    private static final FieldValue EMAIL = new FieldValue.Text("a@example.com");

    private final Conversation conversation = Conversation.with(ENGLISH);

    @Test
    void aMissingSlotRunsNoStepAndIsAskedFor() {
        Plan plan = conversation.says("Sales please, a@example.com");
        assertThat(plan.actions()).isEmpty();
        assertThat(reply(plan)).isEqualTo("Could you give me your phone number, please?");
        assertThat(plan.lines()).containsExactly(2);
        assertThat(pending(plan).line()).isEqualTo(2);
        assertThat(pending(plan).missing()).containsExactly("phone");
    }

    /** The words stay in the store: a plan is part of the workflow's history. */
    @Test
    void aPlanNamesTheTurnsWrittenTowardsItAndNoWords() {
        assertThat(pending(conversation.says("sales")).turns()).containsExactly("turn-1");
        conversation.says("Hello?");
        assertThat(pending(conversation.says("a@example.com")).turns()).containsExactly("turn-1", "turn-3");
    }

    @Test
    void whoNeverGivesItMakesNoPlanGrow() {
        Plan last = Stream.generate(() -> conversation.says("I said sales!"))
                .limit(50)
                .toList()
                .getLast();
        assertThat(pending(last).turns()).hasSize(20).last().isEqualTo("turn-50");
    }

    @Test
    void theNextMessageThatGivesItGoesOnWithTheBullet() {
        conversation.says("Sales please, a@example.com");
        assertRan(conversation.says("+33 6 12 34 56 78"));
    }

    @Test
    void severalAreAskedForInOneSentenceAndTheRestAgain() {
        assertThat(reply(conversation.says("sales")))
                .isEqualTo("Could you give me your phone number and your email, please?");
        Plan second = conversation.says("a@example.com");
        assertThat(reply(second)).isEqualTo("Could you give me your phone number, please?");
        assertThat(second.actions()).isEmpty();
        assertRan(conversation.says("it is +33 6 12 34 56 78"));
    }

    @Test
    void aPendingBulletGoesBeforeOneThatMatches() {
        conversation.says("Sales please, a@example.com");
        assertRan(conversation.says("+33 6 12 34 56 78, and stop asking"));
    }

    @Test
    void anotherMatchDropsIt() {
        conversation.says("Sales please, a@example.com");
        Plan stopped = conversation.says("stop");
        assertThat(reply(stopped)).isEqualTo("Bye.");
        assertThat(stopped.pending()).isNull();
        assertThat(reply(conversation.says("+33 6 12 34 56 78"))).isEqualTo("How can I help?");
    }

    @Test
    void otherwiseKeepsIt() {
        conversation.says("Sales please, a@example.com");
        Plan otherwise = conversation.says("Hello?");
        assertThat(reply(otherwise)).isEqualTo("How can I help?");
        assertThat(otherwise.lines()).containsExactly(4);
        assertThat(otherwise.pending()).extracting(Pending::line).isEqualTo(2);
        assertRan(conversation.says("+33 6 12 34 56 78"));
    }

    @Test
    void itsOwnMatchKeepsWhatWasGiven() {
        conversation.says("Sales please, a@example.com");
        assertThat(reply(conversation.says("I said sales!"))).isEqualTo("Could you give me your phone number, please?");
        assertRan(conversation.says("+33 6 12 34 56 78"));
    }

    @Test
    void whatWasGivenFirstStandsWhenTheRestComes() {
        conversation.says("Sales please, a@example.com");
        assertRan(conversation.says("+33 6 12 34 56 78, not b@example.com"));
    }

    @Test
    void aChangedInstructionDropsIt() {
        Pending pending = pending(conversation.says("Sales please, a@example.com"));
        String changed = ENGLISH.replace("Thanks.", "Thank you.");
        assertThat(Playbook.parse(ENGLISH).bullet(pending.line(), pending.digest()))
                .isPresent();
        assertThat(Playbook.parse(changed).bullet(pending.line(), pending.digest()))
                .isEmpty();
    }

    @Test
    void anOtherwiseThatWaitsGoesOnToo() {
        Conversation asking = Conversation.with("- Otherwise: save the email as email; reply \"Thanks.\"");
        assertThat(reply(asking.says("Hello"))).isEqualTo("Could you give me your email, please?");
        assertThat(reply(asking.says("Hello?"))).isEqualTo("Could you give me your email, please?");
        assertThat(actions(asking.says("a@example.com"))).containsExactly(new UpdateContactField("email", EMAIL));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Otherwise: save the email as email|Could you give me your email, please?",
                "Otherwise: enregistrer le nombre comme Budget|Could you give me the number (Budget), please?",
                "Otherwise: save the link as Site|Could you give me the link (Site), please?",
                "Sinon : enregistrer l'e-mail comme email|Pourriez-vous me donner votre e-mail, s'il vous plaît ?",
                "Sinon : save the phone as Phone number|Pourriez-vous me donner votre numéro de téléphone, s'il vous plaît ?",
                "Sinon : enregistrer la date comme Booking date ; enregistrer l'heure comme Booking time ; enregistrer le nombre comme Budget"
                        + "|Pourriez-vous me donner la date (Booking date), l'heure (Booking time) et le nombre (Budget), s'il vous plaît ?"
            })
    void asksInTheLanguageOfTheBullet(String bullet, String question) {
        assertThat(reply(Conversation.with("- " + bullet).says("Hello"))).isEqualTo(question);
    }

    @Test
    void aMessageWithoutTextGivesNoMessage() {
        Planned planned =
                Conversation.with("- Otherwise: save the message as Notes").plannedFor("");
        assertThat(reply(((Planned.Ready) planned).plan())).isEqualTo("Could you give me your message, please?");
    }

    @Test
    void aStepForLaterAsksForNothing() {
        Plan plan = Conversation.with("- Otherwise: save the email as email tomorrow")
                .says("Hello");
        assertThat(plan.pending()).isNull();
        assertThat(actions(plan)).containsExactly(new UpdateContactField("email", null));
    }

    private static void assertRan(Plan plan) {
        assertThat(actions(plan))
                .containsExactly(
                        new UpdateContactField("Phone number", PHONE),
                        new UpdateContactField("email", EMAIL),
                        new Assign(new AssignTo.Team("Sales"), AssignMethod.ROUND_ROBIN));
        assertThat(reply(plan)).isEqualTo("Thanks.");
        assertThat(plan.pending()).isNull();
    }
}
