package dev.maillon.activities;

import static dev.maillon.activities.House.aHouse;
import static dev.maillon.activities.House.plan;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.maillon.domain.action.Action;
import dev.maillon.domain.action.ClosingNote;
import dev.maillon.domain.action.Deed;
import dev.maillon.domain.action.FieldValue;
import dev.maillon.domain.action.Outcome;
import dev.maillon.domain.action.Refusal;
import dev.maillon.domain.action.Skip;
import dev.maillon.domain.action.State;
import dev.maillon.domain.action.Summary;
import dev.maillon.domain.turn.PendingWork.Kind;
import dev.maillon.domain.turn.StaffAction;
import dev.maillon.turns.Failures;
import dev.maillon.turns.step.Acting.ActForStaff;
import dev.maillon.turns.step.Acting.StaffActed;
import dev.maillon.turns.step.Ending.End;
import dev.maillon.turns.step.Replying.Replied;
import io.temporal.failure.ApplicationErrorCategory;
import io.temporal.failure.ApplicationFailure;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class StaffTest {

    private static final Action CLOSE = new Action.CloseConversation(ClosingNote.NONE, Summary.NONE, null);

    private final House house = aHouse();

    @Test
    @Tag("R34")
    void firesTheSameEventsAsAnAgent() {
        house.open("c1", "m1");

        StaffActed acted = house.staff("c1", "k1", House.toTeam("Sales"));

        assertThat(acted.takesOver()).isTrue();
        assertThat(acted.due().has(Kind.FOLLOW_UPS)).isTrue();
        assertThat(house.events()).endsWith("conversation_assigned");
        assertThat(house.one("SELECT body FROM event WHERE id = 'c1#staff-k1#1.1'"))
                .contains("\"id\":\"amel\"", "\"depth\":0");
        assertThat(house.one("SELECT kind FROM turn WHERE id = 'c1#staff-k1'")).isEqualTo("staff");
    }

    @Test
    @Tag("R39")
    void takesEffectOnceForParallelAttemptsUnderOneKey() throws Exception {
        house.open("c1", "m1");

        List<StaffActed> answers = Together.all(20, 10, n -> house.staff("c1", "k1", House.toTeam("Sales")));

        assertThat(new HashSet<>(answers)).hasSize(1);
        assertThat(house.events()).hasSize(3);
        assertThat(house.one("SELECT assignee_id FROM conversation WHERE id = 'c1'"))
                .isEqualTo("amel");
    }

    @Test
    void neverAnswersForAnotherDeedUnderTheSameKey() {
        house.open("c1", "m1");
        house.staff("c1", "k1", CLOSE);

        assertThatThrownBy(() -> house.staff("c1", "k1", new Deed.Reopen()))
                .isInstanceOfSatisfying(ApplicationFailure.class, failure -> {
                    assertThat(failure.getType()).isEqualTo(Failures.KEY_REUSED);
                    assertThat(failure.isNonRetryable()).isTrue();
                    assertThat(failure.getCategory()).as("not logged").isEqualTo(ApplicationErrorCategory.BENIGN);
                });
    }

    @Test
    void knowsNoConversationThatNobodyHasWrittenIn() {
        assertThatThrownBy(() -> house.staff("c9", "k1", CLOSE))
                .isInstanceOfSatisfying(
                        ApplicationFailure.class,
                        failure -> assertThat(failure.getType()).isEqualTo(Failures.UNKNOWN_CONVERSATION));
        assertThat(house.count("conversation")).isZero();
    }

    @Test
    @Tag("R41")
    void whoIsGivenWhatAnAgentHasJustGivenThemTakesItOver() {
        House.Taken turn = house.agentTakes("c1", House.planWithReply("Amel will answer.", House.toUser("amel")));
        turn.carriedOut();

        StaffActed acted = house.staff("c1", "k1", House.toUser("amel"));

        assertThat(acted.outcome()).isInstanceOf(Outcome.Unchanged.class);
        assertThat(acted.takesOver()).isTrue();
        assertThat(house.staff("c1", "k1", House.toUser("amel"))).isEqualTo(acted);
        assertThat(turn.reply()).isEqualTo(new Replied.Failed("taken_over"));
        assertThat(house.events()).hasSize(3);
    }

    @Test
    @Tag("R40")
    void anAgentWhoIsGivenWhatTheyHaveAlreadyGoesOn() {
        House.Taken turn = house.agentTakes("c1", House.planWithReply("Hello"));

        assertThat(house.staff("c1", "k1", House.toAgent("rita")).takesOver()).isFalse();
        assertThat(turn.reply()).isInstanceOf(Replied.Stored.class);
    }

    @Test
    @Tag("R34")
    void whoLeavesGetsNoneOfTheirConversationsBack() {
        house.open("c1", "m1");
        house.staff("c1", "k1", House.toUser("amel"));

        StaffActed acted = house.forLeaver("c1", "k2", House.toTeam("Sales"), "amel");

        assertThat(house.one("SELECT assignee_id FROM conversation WHERE id = 'c1'"))
                .isEqualTo("bruno");
        assertThat(acted.outcome().explanation()).contains("passed over: Amel Haddad");
        assertThat(house.forLeaver("c1", "k2", House.toTeam("Sales"), "amel")).isEqualTo(acted);
    }

    @Test
    @Tag("R39")
    void whatALeaverHasNoMoreStaysWithWhomItIs() {
        house.open("c1", "m1");
        house.staff("c1", "k1", House.toUser("chloe"));
        house.open("c2", "m2");
        house.staff("c2", "k1", House.toUser("amel"));
        house.staff("c2", "k2", CLOSE);

        assertThat(house.forLeaver("c1", "k3", House.toUser("bruno"), "amel").outcome())
                .isEqualTo(new Outcome.Skipped(Skip.TAKEN_OVER, "Chloé Martin has been given it meanwhile."));
        assertThat(house.forLeaver("c2", "k3", House.toUser("bruno"), "amel").outcome())
                .isEqualTo(new Outcome.Skipped(Skip.TAKEN_OVER, "It was closed or left meanwhile."));
        assertThat(house.one("SELECT assignee_id FROM conversation WHERE id = 'c1'"))
                .isEqualTo("chloe");
        assertThat(house.one("SELECT status FROM conversation WHERE id = 'c2'")).isEqualTo("closed");
    }

    @Test
    @Tag("R23")
    void correctsAFieldWithoutTakingOver() {
        house.open("c1", "m1");

        StaffActed acted = house.staff("c1", "k1", new Action.UpdateContactField("budget", new FieldValue.Text("900")));

        assertThat(acted.outcome()).isInstanceOf(Outcome.Applied.class);
        assertThat(acted.takesOver()).isFalse();
        assertThat(house.events()).endsWith("contact_field_updated");
    }

    @Test
    @Tag("R7")
    void reopensForTheDefaultAgent() {
        house.agentTakes("c1", plan(CLOSE)).carriedOut().end();

        StaffActed reopened = house.staff("c1", "k1", new Deed.Reopen());
        StaffActed again = house.staff("c1", "k2", new Deed.Reopen());

        assertThat(reopened.outcome()).isInstanceOf(Outcome.Applied.class);
        assertThat(again.outcome()).isInstanceOf(Outcome.Unchanged.class);
        assertThat(house.one("SELECT assignee_id FROM conversation WHERE id = 'c1'"))
                .isEqualTo("rita");
        assertThat(house.one("SELECT body FROM event WHERE id = 'c1#staff-k1#1.1'"))
                .contains("\"type\":\"user\"");
        assertThat(house.one("SELECT body FROM event WHERE id = 'c1#staff-k1#1.2'"))
                .contains("\"type\":\"system\"");
        assertThat(house.one("SELECT episode FROM conversation WHERE id = 'c1'"))
                .isEqualTo("2");
    }

    @Test
    void writesToTheCustomerWithoutReopening() {
        house.agentTakes("c1", plan(CLOSE)).carriedOut().end();

        StaffActed sent = house.staff("c1", "k1", new Deed.Send("Hello from Amel"));
        StaffActed again = house.staff("c1", "k1", new Deed.Send("Hello from Amel"));

        assertThat(again).isEqualTo(sent);
        assertThat(sent.outcome())
                .isInstanceOfSatisfying(
                        Outcome.Applied.class,
                        done -> assertThat(done.after()).isEqualTo(new State.Sent("c1#staff-k1#reply")));
        assertThat(sent.due().has(Kind.DELIVERY)).isTrue();
        assertThat(sent.takesOver()).isFalse();
        assertThat(house.one("SELECT epoch IS NULL FROM reply WHERE turn_id = 'c1#staff-k1'"))
                .isEqualTo("1");
        assertThat(house.one("SELECT text FROM message WHERE reply_id = 'c1#staff-k1#reply'"))
                .isEqualTo("Hello from Amel");
        assertThat(house.one("SELECT status FROM conversation WHERE id = 'c1'")).isEqualTo("closed");
    }

    @Test
    void sendsNoEmptyText() {
        house.open("c1", "m1");

        assertThat(house.staff("c1", "k1", new Deed.Send(" ")).outcome())
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(Refusal.NOT_SENDABLE));
    }

    @Test
    @Tag("R16")
    void stopsFollowUpsThatCallEachOther() {
        house.open("c1", "m1");
        String cause = house.one("SELECT MAX(id) FROM event WHERE conversation_id = 'c1'");
        Outcome outcome = caused("k0", cause, 0);
        int depth = 1;
        while (outcome instanceof Outcome.Applied) {
            cause = "c1#staff-k" + (depth - 1) + "#1.1";
            outcome = caused("k" + depth, cause, depth);
            depth++;
        }

        assertThat(outcome).isInstanceOfSatisfying(Outcome.Refused.class, refused -> {
            assertThat(refused.reason()).isEqualTo(Refusal.LOOP);
            assertThat(refused.explanation())
                    .contains("9 events led here: conversation_")
                    .endsWith("contact_field_updated of budget by Amel Haddad.");
        });
        assertThat(depth).isEqualTo(9);
        assertThat(house.one("SELECT body FROM event WHERE id = 'c1#staff-k7#1.1'"))
                .contains("\"depth\":8");
    }

    @Test
    void endsTheTurnsOfStaffThatOweNothing() {
        house.open("c1", "m1");
        house.staff("c1", "k1", House.toUser("bruno"));
        house.staff("c1", "k2", new Action.UpdateLifecycleStage("unknown"));

        end();

        assertThat(house.one("SELECT state FROM turn WHERE id = 'c1#staff-k1'")).isEqualTo("committed");
        assertThat(house.one("SELECT result FROM turn WHERE id = 'c1#staff-k2'"))
                .isEqualTo("staff");

        house.jdbc
                .sql("UPDATE event SET followed_at = at WHERE workspace = ?")
                .param(house.workspace)
                .update();
        end();
        assertThat(house.one("SELECT result FROM turn WHERE id = 'c1#staff-k1'"))
                .isEqualTo("staff");
    }

    private void end() {
        assertThat(house.ending.end(new End(house.workspace, "c1", null, false)).result())
                .isNull();
    }

    private Outcome caused(String key, String cause, int number) {
        Action action = new Action.UpdateContactField("budget", new FieldValue.Text("1" + number));
        StaffAction staff = new StaffAction(key, House.AMEL, action, cause);
        return house.acting
                .actForStaff(new ActForStaff(house.workspace, "c1", "r1", staff))
                .outcome();
    }
}
