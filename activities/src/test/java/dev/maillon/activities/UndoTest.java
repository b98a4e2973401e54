package dev.maillon.activities;

import static dev.maillon.activities.House.aHouse;
import static dev.maillon.activities.House.plan;
import static dev.maillon.activities.House.planWithReply;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.maillon.activities.House.Taken;
import dev.maillon.domain.action.Action;
import dev.maillon.domain.action.ClosingNote;
import dev.maillon.domain.action.Deed;
import dev.maillon.domain.action.FieldValue;
import dev.maillon.domain.action.Outcome;
import dev.maillon.domain.action.Refusal;
import dev.maillon.domain.action.Summary;
import dev.maillon.domain.turn.Undone;
import dev.maillon.domain.turn.Undone.Part;
import dev.maillon.turns.Failures;
import io.temporal.failure.ApplicationFailure;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("R23")
class UndoTest {

    private static final Action CLOSE = new Action.CloseConversation(ClosingNote.NONE, Summary.NONE, null);
    private static final Action QUALIFY = new Action.UpdateLifecycleStage("Qualified");

    private final House house = aHouse();

    @Test
    void putsBackEveryValueFromTheLastToTheFirst() {
        String turn = ended(house.agentTakes("c1", plan(budget("5"), budget("7"), QUALIFY, House.toTeam("Sales"))));

        Undone undone = house.undo("c1", "k1", turn);

        assertThat(undone.turnId()).isEqualTo("c1#staff-k1");
        assertThat(undone.parts().stream().map(part -> part.action().position()))
                .containsExactly(4, 3, 2, 1);
        assertThat(statuses(undone)).containsOnly("Applied");
        assertThat(assignee()).isEqualTo("rita");
        assertThat(house.count("contact_field")).isZero();
        assertThat(house.one("SELECT lifecycle_stage IS NULL FROM contact WHERE id = 'c1'"))
                .isEqualTo("1");
    }

    @Test
    @Tag("R34")
    void firesTheSameEventsAsAnyOtherChangeOfThisPerson() {
        String turn = ended(house.agentTakes("c1", plan(budget("5"), QUALIFY)));
        house.undo("c1", "k1", turn);

        assertThat(house.events()).endsWith("lifecycle_stage_updated", "contact_field_updated");
        assertThat(house.one("SELECT body FROM event WHERE id = 'c1#staff-k1#1.1'"))
                .contains("\"id\":\"amel\"", "\"stage\":\"Qualified\"");
        assertThat(house.one("SELECT body FROM event WHERE id = 'c1#staff-k1#2.1'"))
                .contains("\"after\":{\"field\":\"budget\",\"value\":null}");
        assertThat(house.one("SELECT kind FROM turn WHERE id = 'c1#staff-k1'")).isEqualTo("staff");
    }

    @Test
    void refusesWhatAnotherHasChangedSinceAndSaysWho() {
        String turn = ended(house.agentTakes("c1", plan(budget("5"), QUALIFY)));
        house.staff("c1", "k0", budget("9"));

        Undone undone = house.undo("c1", "k1", turn);

        assertThat(statuses(undone)).containsExactly("Applied", "Refused");
        Outcome.Refused refused = (Outcome.Refused) undone.parts().getLast().outcome();
        assertThat(refused.reason()).isEqualTo(Refusal.CHANGED_SINCE);
        assertThat(refused.explanation()).isEqualTo("Changed since by Amel Haddad, in c1#staff-k0.");
        assertThat(house.one("SELECT value FROM contact_field WHERE field_id = 'budget'"))
                .isEqualTo("9");
    }

    @Test
    void whoeverHasChangedItAndBackAgainMeantItSo() {
        String turn = ended(house.agentTakes("c1", plan(House.toUser("bruno"))));
        house.staff("c1", "k0", House.toUser("chloe"));
        house.staff("c1", "k1", House.toUser("bruno"));

        assertThat(statuses(house.undo("c1", "k2", turn))).containsExactly("Refused");
        assertThat(assignee()).isEqualTo("bruno");
    }

    @Test
    void refusesAValueThatChangedWithoutAnEvent() {
        house.open("c1", "m1");
        house.staff("c1", "k0", budget("5"));
        house.jdbc
                .sql("UPDATE contact_field SET value = '9' WHERE workspace = ?")
                .param(house.workspace)
                .update();

        assertThat(reason(house.undo("c1", "k1", "c1#staff-k0"))).isEqualTo(Refusal.CHANGED_SINCE);
    }

    @Test
    @Tag("R39")
    void answersTheSameHoweverOftenItRuns() throws Exception {
        String turn = ended(house.agentTakes("c1", plan(budget("5"), QUALIFY, House.toTeam("Sales"))));

        List<Undone> answers = Together.all(12, 6, n -> house.undo("c1", "k1", turn));

        assertThat(new HashSet<>(answers)).hasSize(1);
        assertThat(statuses(answers.getFirst())).containsOnly("Applied");
        assertThat(house.events()).hasSize(2 + 3 + 3);
    }

    @Test
    void aSecondUndoFindsTheFirst() {
        String turn = ended(house.agentTakes("c1", plan(QUALIFY)));
        house.undo("c1", "k1", turn);

        Undone again = house.undo("c1", "k2", turn);

        assertThat(reason(again)).isEqualTo(Refusal.CHANGED_SINCE);
        assertThat(again.parts().getFirst().outcome().explanation()).contains("c1#staff-k1");
    }

    @Test
    void anUndoCanBeUndone() {
        String turn = ended(house.agentTakes("c1", plan(budget("5"), QUALIFY, House.toUser("bruno"))));
        house.undo("c1", "k1", turn);

        Undone redone = house.undo("c1", "k2", "c1#staff-k1");

        assertThat(statuses(redone)).containsExactly("Applied", "Applied", "Applied");
        assertThat(assignee()).isEqualTo("bruno");
        assertThat(house.one("SELECT value FROM contact_field WHERE field_id = 'budget'"))
                .isEqualTo("5");
        assertThat(house.one("SELECT lifecycle_stage FROM contact WHERE id = 'c1'"))
                .isEqualTo("Qualified");
    }

    @Test
    void undoesWhatAPersonHasDone() {
        house.open("c1", "m1");
        house.staff("c1", "k0", House.toTeam("Sales"));

        assertThat(statuses(house.undo("c1", "k1", "c1#staff-k0"))).containsExactly("Applied");
        assertThat(assignee()).isEqualTo("rita");
    }

    @Test
    @Tag("R7")
    void opensWhatWasClosedAsANewEpisodeForWhoHadIt() {
        house.open("c1", "m1");
        house.staff("c1", "k0", House.toUser("bruno"));
        house.staff("c1", "k1", CLOSE);

        Undone undone = house.undo("c1", "k2", "c1#staff-k1");

        assertThat(statuses(undone)).containsExactly("Applied");
        assertThat(house.one("SELECT status FROM conversation WHERE id = 'c1'")).isEqualTo("open");
        assertThat(assignee()).isEqualTo("bruno");
        assertThat(house.one("SELECT episode FROM conversation WHERE id = 'c1'"))
                .isEqualTo("2");
        assertThat(house.one("SELECT closed_at IS NOT NULL FROM episode WHERE number = 1"))
                .isEqualTo("1");
        assertThat(house.events()).endsWith("conversation_opened", "conversation_assigned");
    }

    @Test
    @Tag("R7")
    @Tag("R27")
    void undoesAChainThatClosesAndThenAssigns() {
        String turn = ended(house.agentTakes("c1", plan(CLOSE, House.toUser("bruno"))));

        Undone undone = house.undo("c1", "k1", turn);

        assertThat(statuses(undone)).containsExactly("Applied", "Applied");
        assertThat(house.one("SELECT status FROM conversation WHERE id = 'c1'")).isEqualTo("open");
        assertThat(assignee()).isEqualTo("rita");
    }

    @Test
    @Tag("R7")
    void closesAgainWhatWasReopened() {
        house.agentTakes("c1", plan(CLOSE)).carriedOut().end();
        house.staff("c1", "k0", new Deed.Reopen());

        assertThat(statuses(house.undo("c1", "k1", "c1#staff-k0"))).containsExactly("Applied");

        assertThat(house.one("SELECT status FROM conversation WHERE id = 'c1'")).isEqualTo("closed");
        assertThat(house.one("SELECT assignee_type FROM conversation WHERE id = 'c1'"))
                .isEqualTo("none");
        assertThat(house.one("SELECT closing_note IS NULL FROM episode WHERE number = 2"))
                .isEqualTo("1");
    }

    @Test
    void whatTheCustomerHasReadStays() {
        Taken taken = house.agentTakes("c1", planWithReply("Hello", QUALIFY)).carriedOut();
        taken.reply();

        Undone undone = house.undo("c1", "k1", ended(taken));

        assertThat(statuses(undone)).containsExactly("Refused", "Applied");
        assertThat(undone.parts().getFirst().action().position()).isNull();
        assertThat(reason(undone)).isEqualTo(Refusal.NOT_UNDOABLE);
        house.staff("c1", "k2", new Deed.Send("Hello from Amel"));
        assertThat(reason(house.undo("c1", "k3", "c1#staff-k2"))).isEqualTo(Refusal.NOT_UNDOABLE);
    }

    @Test
    void whatNeverReachedTheCustomerIsUnchanged() {
        Taken taken = house.agentTakes("c1", planWithReply("Hello")).carriedOut();
        taken.reply();
        taken.end(true);

        assertThat(statuses(house.undo("c1", "k1", taken.acts.turn().turnId()))).containsExactly("Unchanged");
    }

    @Test
    @Tag("R22")
    void givesNothingBackToWhomTheCatalogHasNoMore() {
        house.open("c1", "m1");
        house.staff("c1", "k0", QUALIFY);
        house.staff("c1", "k1", House.toUser("bruno"));
        house.staff("c1", "k2", House.toUser("amel"));
        house.staff("c1", "k3", new Action.UpdateLifecycleStage("New Lead"));
        house.publish(CatalogFixture.without("bruno", "Qualified"));

        assertThat(reason(house.undo("c1", "k4", "c1#staff-k2"))).isEqualTo(Refusal.UNKNOWN_NAME);
        assertThat(reason(house.undo("c1", "k5", "c1#staff-k3"))).isEqualTo(Refusal.UNKNOWN_NAME);
        assertThat(assignee()).isEqualTo("amel");
    }

    @Test
    void undoesNoTurnThatIsUnderWayAndNoneOfAnotherConversation() {
        Taken taken = house.agentTakes("c1", plan(QUALIFY)).carriedOut();
        String turn = taken.acts.turn().turnId();
        house.open("c2", "m2");

        assertFails(Failures.TURN_UNDER_WAY, "c1", "k1", turn);
        assertFails(Failures.UNKNOWN_TURN, "c2", "k1", turn);
        assertFails(Failures.UNKNOWN_TURN, "c1", "k1", "c1#none");
        assertFails(Failures.UNKNOWN_CONVERSATION, "c9", "k1", turn);
        assertThat(statuses(house.undo("c1", "k1", ended(taken)))).containsExactly("Applied");
    }

    @Test
    void aKeyStandsForOneUndo() {
        String first = ended(house.agentTakes("c1", plan(QUALIFY)));
        String second = ended(house.agentTakes("c1", plan(budget("5"))));
        house.staff("c1", "k0", House.toUser("bruno"));
        house.undo("c1", "k1", second);

        assertFails(Failures.KEY_REUSED, "c1", "k1", first);
        assertFails(Failures.KEY_REUSED, "c1", "k0", first);
        assertThatThrownBy(() -> house.staff("c1", "k1", CLOSE))
                .isInstanceOfSatisfying(
                        ApplicationFailure.class,
                        failure -> assertThat(failure.getType()).isEqualTo(Failures.KEY_REUSED));
    }

    @Test
    void aTurnThatHasDoneNothingLeavesNothingToUndo() {
        String turn = ended(house.agentTakes("c1", plan(new Action.UpdateLifecycleStage("unknown"))));

        assertThat(house.undo("c1", "k1", turn).parts()).isEmpty();
        assertThat(house.one("SELECT COUNT(*) FROM turn WHERE id = 'c1#staff-k1'"))
                .isEqualTo("0");
    }

    private static String ended(Taken taken) {
        taken.carriedOut().end();
        return taken.acts.turn().turnId();
    }

    private static Action budget(String value) {
        return new Action.UpdateContactField("budget", new FieldValue.Text(value));
    }

    private String assignee() {
        return house.one("SELECT assignee_id FROM conversation WHERE id = 'c1'");
    }

    private void assertFails(String type, String conversation, String key, String turn) {
        assertThatThrownBy(() -> house.undo(conversation, key, turn))
                .isInstanceOfSatisfying(ApplicationFailure.class, failure -> {
                    assertThat(failure.getType()).isEqualTo(type);
                    assertThat(failure.isNonRetryable()).isTrue();
                });
    }

    private static List<String> statuses(Undone undone) {
        return undone.parts().stream()
                .map(Part::outcome)
                .map(outcome -> outcome.getClass().getSimpleName())
                .toList();
    }

    private static Refusal reason(Undone undone) {
        return ((Outcome.Refused) undone.parts().getFirst().outcome()).reason();
    }
}
