package dev.maillon.activities;

import static dev.maillon.activities.House.aHouse;
import static dev.maillon.activities.House.plan;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.maillon.domain.action.Action;
import dev.maillon.domain.action.AssigneeType;
import dev.maillon.domain.action.ClosingNote;
import dev.maillon.domain.action.FieldValue;
import dev.maillon.domain.action.Outcome;
import dev.maillon.domain.action.Refusal;
import dev.maillon.domain.action.Skip;
import dev.maillon.domain.action.State;
import dev.maillon.domain.action.Summary;
import dev.maillon.domain.plan.Plan.PlannedAction;
import dev.maillon.domain.turn.PendingWork;
import dev.maillon.domain.turn.PendingWork.Kind;
import dev.maillon.turns.Failures;
import dev.maillon.turns.step.Acting.Act;
import dev.maillon.turns.step.Acting.Acted;
import io.temporal.failure.ApplicationFailure;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class ActingTest {

    private static final Action TO_QUALIFIED = new Action.UpdateLifecycleStage("Qualified");
    private static final Action CLOSE = new Action.CloseConversation(ClosingNote.NONE, Summary.NONE, null);

    private final House house = aHouse();

    @Test
    @Tag("R39")
    void answersTheSameWhenItRunsAgainAndAddsNothing() {
        House.Taken turn = house.agentTakes("c1", plan(TO_QUALIFIED, budget("2500"), House.toTeam("Sales"), CLOSE));
        for (int position = 1; position <= 4; position++) {
            Act request = turn.request(position);
            Acted first = turn.act(position);

            assertThat(house.acting.act(request)).isEqualTo(first);
        }

        assertThat(house.count("receipt")).isEqualTo(4);
        assertThat(house.events()).hasSize(6);
        assertThat(house.count("turn_leg")).isEqualTo(1);
    }

    @Test
    @Tag("R33")
    @Tag("R39")
    void owesFollowUpsForWhatItHasChangedAndForNothingElse() {
        House.Taken turn = house.agentTakes(
                "c1", plan(TO_QUALIFIED, budget("2500"), House.toTeam("Sales"), TO_QUALIFIED, budget("many")));
        PendingWork followUps = PendingWork.of(Kind.FOLLOW_UPS);
        for (int position = 1; position <= 3; position++) {
            Act request = turn.request(position);
            assertThat(turn.act(position).due()).isEqualTo(followUps);
            assertThat(house.acting.act(request).due()).isEqualTo(followUps);
        }
        assertThat(turn.act(4)).satisfies(again -> {
            assertThat(again.outcome()).isInstanceOf(Outcome.Unchanged.class);
            assertThat(again.due()).isEqualTo(PendingWork.NOTHING);
        });
        assertThat(turn.act(5)).satisfies(refused -> {
            assertThat(refused.outcome()).isInstanceOf(Outcome.Refused.class);
            assertThat(refused.due()).isEqualTo(PendingWork.NOTHING);
        });
    }

    @Test
    @Tag("R39")
    void takesEffectOnceForTwentyParallelAttempts() throws Exception {
        House.Taken turn = house.agentTakes("c1", plan(House.toTeam("Sales")));
        Act request = turn.request(1);

        List<Acted> answers = Together.all(20, 10, n -> house.acting.act(request));

        assertThat(new HashSet<>(answers)).hasSize(1);
        assertThat(house.events()).hasSize(3);
        assertThat(house.one("SELECT last_member FROM rotation WHERE team_id = 'sales'"))
                .isEqualTo("amel");
    }

    @Test
    @Tag("R39")
    void neverAnswersForAnotherActionUnderTheSameKey() {
        House.Taken turn = house.agentTakes("c1", plan(TO_QUALIFIED));
        Act request = turn.request(1);
        turn.act(1);
        Act other = new Act(request.turn(), request.leg(), 1, PlannedAction.of(CLOSE), turn.epoch, 0);

        assertThatThrownBy(() -> house.acting.act(other))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("another action");
        assertThat(house.one("SELECT status FROM conversation WHERE id = 'c1'")).isEqualTo("open");
    }

    @Test
    void refusesThePlanOfAWorkerThatWasThoughtDead() {
        House.Taken old = house.agentTakes("c1", plan(TO_QUALIFIED));
        house.open("c1", "joining");

        assertMovedOn(old);
        assertThat(house.one("SELECT state FROM turn WHERE conversation_id = 'c1'"))
                .isEqualTo("open");
    }

    @Test
    @Tag("R41")
    void refusesThePlanOfATurnThatATakeoverHasEmptied() {
        House.Taken old = house.agentTakes("c1", plan(TO_QUALIFIED));
        house.staff("c1", "k1", House.toUser("chloe"));
        house.open("c1");

        assertMovedOn(old);
        assertThat(house.one(
                        "SELECT kind FROM turn WHERE id = ?", old.acts.turn().turnId()))
                .isEqualTo("nobody");
    }

    private void assertMovedOn(House.Taken turn) {
        int receipts = house.count("receipt");
        assertThatThrownBy(() -> turn.act(1)).isInstanceOfSatisfying(ApplicationFailure.class, failure -> {
            assertThat(failure.getType()).isEqualTo(Failures.MOVED_ON);
            assertThat(failure.isNonRetryable()).isTrue();
        });
        assertThat(house.count("receipt")).isEqualTo(receipts);
    }

    @Test
    @Tag("R41")
    void skipsWhatAnotherHandHasTakenOver() {
        House.Taken turn = house.agentTakes("c1", plan(TO_QUALIFIED, House.toTeam("Sales"), CLOSE));
        turn.act(1);
        house.staff("c1", "k1", House.toUser("chloe"));

        Acted second = turn.act(2);
        Acted third = turn.act(3);

        assertThat(second.outcome())
                .isInstanceOfSatisfying(
                        Outcome.Skipped.class,
                        skipped -> assertThat(skipped.reason()).isEqualTo(Skip.TAKEN_OVER));
        assertThat(third.outcome()).isInstanceOf(Outcome.Skipped.class);
        assertThat(house.one("SELECT assignee_id FROM conversation WHERE id = 'c1'"))
                .isEqualTo("chloe");
    }

    @Test
    @Tag("R41")
    void letsNoRefusalPassTheFence() {
        House.Taken turn = house.agentTakes("c1", plan(new Action.UpdateLifecycleStage("qualified"), CLOSE));
        house.staff("c1", "k1", House.toUser("chloe"));

        turn.carriedOut();

        assertThat(house.one("SELECT status FROM conversation WHERE id = 'c1'")).isEqualTo("open");
    }

    @Test
    @Tag("R26")
    void givesARuledOutActionItsReceiptAndGoesOn() {
        Outcome ruling = new Outcome.Refused(Refusal.NOT_ENABLED, "Not enabled.", List.of());
        House.Taken turn = house.agentTakes("c1", plan(CLOSE, TO_QUALIFIED));
        Act request = turn.request(1);
        Acted ruled = house.acting.act(
                new Act(request.turn(), request.leg(), 1, new PlannedAction(CLOSE, List.of(), ruling), turn.epoch, 0));

        assertThat(ruled.outcome()).isEqualTo(ruling);
        assertThat(turn.act(2).outcome()).isInstanceOf(Outcome.Applied.class);
    }

    @Test
    @Tag("R19")
    @Tag("R22")
    void refusesAMisspeltStageWithASuggestion() {
        Acted acted = house.does("c1", new Action.UpdateLifecycleStage("qualified"));

        assertThat(acted.outcome()).isInstanceOfSatisfying(Outcome.Refused.class, refused -> {
            assertThat(refused.reason()).isEqualTo(Refusal.UNKNOWN_NAME);
            assertThat(refused.suggestions()).startsWith("Qualified");
        });
        assertThat(house.events()).hasSize(2);
    }

    @Test
    @Tag("R33")
    void setsTheStageOnceAndIsUnchangedTheSecondTime() {
        House.Taken turn = house.agentTakes("c1", plan(TO_QUALIFIED, TO_QUALIFIED));

        assertThat(turn.act(1).outcome()).isInstanceOf(Outcome.Applied.class);
        assertThat(turn.act(2).outcome()).isInstanceOf(Outcome.Unchanged.class);
        assertThat(house.events()).containsOnlyOnce("lifecycle_stage_updated");
    }

    @Test
    @Tag("R20")
    void refusesAValueThatDoesNotFitAndSaysWhatWould() {
        Acted acted = house.does("c1", budget("a lot"));

        assertThat(acted.outcome()).isInstanceOfSatisfying(Outcome.Refused.class, refused -> {
            assertThat(refused.reason()).isEqualTo(Refusal.INVALID_VALUE);
            assertThat(refused.suggestions()).containsExactly("a number, such as 2500");
            assertThat(refused.explanation()).doesNotContain("a lot");
        });
    }

    @Test
    @Tag("R18")
    void readsAValueInTheContactsLanguage() {
        House.Taken turn = house.agentTakes(
                "c1",
                plan(
                        budget("2.500 euros"),
                        new Action.UpdateContactField("language", new FieldValue.Text("fr")),
                        budget("2.500 euros"),
                        new Action.UpdateContactField("Budget", null)));

        assertThat(after(turn.act(1))).isEqualTo(new State.Field("budget", number("2.5")));
        turn.act(2);
        assertThat(after(turn.act(3))).isEqualTo(new State.Field("budget", number("2500")));
        assertThat(after(turn.act(4))).isEqualTo(new State.Field("budget", null));
    }

    @Test
    @Tag("R2")
    void leavesTheConversationOpenWhereTheNoteIsUnknown() {
        Acted acted = house.does("c1", new Action.CloseConversation(new ClosingNote.Named("spam"), Summary.NONE, null));

        assertThat(acted.outcome()).isInstanceOf(Outcome.Refused.class);
        assertThat(house.one("SELECT status FROM conversation WHERE id = 'c1'")).isEqualTo("open");
    }

    @Test
    @Tag("R1")
    @Tag("R4")
    void closesAtOnceAndLeavesTheSummaryForLater() {
        Acted acted =
                house.does("c1", new Action.CloseConversation(new ClosingNote.Named("Spam"), Summary.WRITE, null));

        assertThat(after(acted)).isEqualTo(State.Status.closed("Spam"));
        assertThat(acted.due().has(Kind.CLOSE_NOTE)).isTrue();
        assertThat(house.one("SELECT assignee_type FROM conversation WHERE id = 'c1'"))
                .isEqualTo("none");
        assertThat(house.one("SELECT closing_note FROM episode WHERE conversation_id = 'c1'"))
                .isEqualTo("Spam");
        assertThat(house.one("SELECT COUNT(*) FROM event_feed WHERE event_id LIKE '%#1.1'"))
                .isEqualTo("0");
    }

    @Test
    @Tag("R4")
    void publishesACloseAtOnceWhereNothingIsToBeWritten() {
        Acted acted = house.does("c1", CLOSE);

        assertThat(acted.due().has(Kind.CLOSE_NOTE)).isFalse();
        assertThat(house.one("SELECT COUNT(*) FROM event_feed WHERE event_id LIKE '%#1.1'"))
                .isEqualTo("1");
    }

    @Test
    @Tag("R27")
    void closesThenAssignsAndStaysClosed() {
        house.agentTakes("c1", plan(CLOSE, House.toUser("bruno"))).carriedOut();

        assertThat(house.one("SELECT status FROM conversation WHERE id = 'c1'")).isEqualTo("closed");
        assertThat(house.one("SELECT assignee_id FROM conversation WHERE id = 'c1'"))
                .isEqualTo("bruno");
        assertThat(house.one("SELECT body FROM event WHERE type = 'conversation_assigned' AND id LIKE '%#2.1'"))
                .contains("\"rita\"");
    }

    @Test
    @Tag("R16")
    void handsOverToAnotherAgentThreeTimesAndNoMore() {
        House.Taken leg = house.agentTakes("c1", plan(House.toAgent("Léo")));
        Acted handedOver = leg.act(1);

        assertThat(handedOver.handOver()).isNotNull();
        for (int handOvers = 1; handOvers <= 2; handOvers++) {
            leg = leg.handedTo(handedOver.handOver(), plan(House.toAgent(handOvers == 1 ? "Rita" : "Léo")));
            handedOver = leg.act(leg.agentPlan.firstPosition());
            assertThat(handedOver.outcome()).isInstanceOf(Outcome.Applied.class);
        }
        leg = leg.handedTo(handedOver.handOver(), plan(House.toAgent("Rita")));
        assertThat(leg.act(4).outcome())
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(Refusal.LOOP));
        assertThat(house.one("SELECT agent_id FROM turn WHERE conversation_id = 'c1'"))
                .isEqualTo("leo");
    }

    @Test
    @Tag("R8")
    void refusesAnAgentWhoIsDisabled() {
        assertThat(house.does("c1", House.toAgent("Off")).outcome())
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(Refusal.AGENT_DISABLED));
    }

    @Test
    void isUnchangedForWhoHasTheConversationAlready() {
        House.Taken turn =
                house.agentTakes("c1", plan(House.toUser("bruno"), House.toUser("bruno"), House.toAgent("Rita")));
        turn.act(1);

        Acted again = turn.act(2);

        assertThat(again.outcome()).isInstanceOf(Outcome.Unchanged.class);
        assertThat(again.epoch()).isEqualTo(turn.epoch);
        assertThat(house.events()).hasSize(3);
    }

    @Test
    @Tag("R33")
    void tellsASecondTeamThatItsMemberHasTheConversationNow() {
        house.publish(CatalogFixture.withSales("u1"));
        House.Taken turn = house.agentTakes("c1", plan(House.toTeam("Sales"), House.toTeam("Seven")));
        turn.act(1);

        assertThat(after(turn.act(2))).isEqualTo(new State.Assigned(AssigneeType.USER, "u1", "User 1", "Seven"));
    }

    @Test
    @Tag("R13")
    void leavesTheConversationWithNobody() {
        House.Taken turn = house.agentTakes("c1", plan(new Action.Unassign(), new Action.Unassign()));

        assertThat(after(turn.act(1))).isEqualTo(State.Assigned.NOBODY);
        assertThat(turn.act(2).outcome()).isInstanceOf(Outcome.Unchanged.class);
        assertThat(house.one("SELECT assignee_type FROM conversation WHERE id = 'c1'"))
                .isEqualTo("none");
    }

    private static Action budget(String text) {
        return new Action.UpdateContactField("Budget", new FieldValue.Text(text));
    }

    private static FieldValue number(String value) {
        return new FieldValue.Numeric(new BigDecimal(value));
    }

    private static State after(Acted acted) {
        return ((Outcome.Applied) acted.outcome()).after();
    }
}
