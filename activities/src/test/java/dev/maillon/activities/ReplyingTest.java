package dev.maillon.activities;

import static dev.maillon.activities.House.aHouse;
import static dev.maillon.activities.House.planWithReply;
import static org.assertj.core.api.Assertions.assertThat;

import dev.maillon.domain.action.Action;
import dev.maillon.domain.action.ClosingNote;
import dev.maillon.domain.action.FieldValue;
import dev.maillon.domain.action.Summary;
import dev.maillon.domain.plan.AgentPlan;
import dev.maillon.domain.plan.Plan;
import dev.maillon.domain.turn.PendingWork.Kind;
import dev.maillon.turns.step.Opening.Next;
import dev.maillon.turns.step.Opening.Open;
import dev.maillon.turns.step.Replying.Replied;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class ReplyingTest {

    private static final Action CLOSE = new Action.CloseConversation(ClosingNote.NONE, Summary.NONE, null);

    private final House house = aHouse();

    @Test
    @Tag("R38")
    void storesOneReplyHoweverOftenItRuns() throws Exception {
        House.Taken turn = house.agentTakes("c1", planWithReply("Hello."));

        List<Replied> answers = Together.all(20, 10, n -> turn.reply());

        assertThat(new HashSet<>(answers)).hasSize(1);
        assertThat(answers.getFirst()).isInstanceOfSatisfying(Replied.Stored.class, stored -> {
            assertThat(stored.replyId()).isEqualTo(turn.acts.turn().turnId() + "#reply");
            assertThat(stored.due().has(Kind.DELIVERY)).isTrue();
        });
        assertThat(house.count("reply")).isEqualTo(1);
        assertThat(house.one("SELECT COUNT(*) FROM message WHERE reply_id IS NOT NULL"))
                .isEqualTo("1");
        assertThat(house.one("SELECT state FROM turn WHERE conversation_id = 'c1'"))
                .isEqualTo("committed");
    }

    @Test
    void onlyStoresWhatHasNowhereToGo() {
        Next.AgentActs acts = (Next.AgentActs) house.opening
                .open(new Open(house.workspace, "c1", "r1", List.of(House.message("m1", "mute"))))
                .next();
        House.Taken turn = new House.Taken(house, acts, new AgentPlan(1, acts.agent(), 1, planWithReply("Hello.")));

        assertThat(turn.reply())
                .isInstanceOfSatisfying(
                        Replied.Stored.class,
                        stored -> assertThat(stored.due().has(Kind.DELIVERY)).isFalse());
    }

    @Test
    @Tag("R29")
    void showsTheContactAsTheyAreAfterTheActions() {
        Action budget = new Action.UpdateContactField("budget", new FieldValue.Text("2,500 euros"));
        house.agentTakes("c1", planWithReply("Noted: $contact.budget.", budget))
                .carriedOut()
                .reply();

        assertThat(text()).isEqualTo("Noted: 2,500.");
    }

    @Test
    @Tag("R29")
    void neverShowsTheRawVariable() {
        house.agentTakes("c1", planWithReply("Noted: $contact.budget.")).reply();

        assertThat(text()).doesNotContain("$").contains("Budget");
    }

    @Test
    @Tag("R19")
    void doesNotClaimWhatWasRefused() {
        house.agentTakes("c1", planWithReply("You are qualified now.", new Action.UpdateLifecycleStage("qualified")))
                .carriedOut()
                .reply();

        assertThat(text()).doesNotContain("You are qualified now").contains("could not take note of that");
    }

    @Test
    void saysWhatWasPlannedWhereItWasSoAlready() {
        Action stage = new Action.UpdateLifecycleStage("Qualified");
        house.agentTakes("c1", planWithReply("Qualified.", stage, stage))
                .carriedOut()
                .reply();

        assertThat(text()).isEqualTo("Qualified.");
    }

    @Test
    @Tag("R40")
    void sendsAFallbackAsItIsEvenWhereItsTeamHasNobody() {
        Plan plan = planWithReply("A colleague will answer.", House.toTeam("Nobody"));
        Plan fallback = new Plan(plan.actions(), plan.reply(), plan.lines(), null, plan.use(), "time used up");
        house.agentTakes("c1", fallback).carriedOut().reply();

        assertThat(text()).isEqualTo("A colleague will answer.");
    }

    @Test
    @Tag("R13")
    void failsWhereTheTurnHasLeftTheConversationWithNobody() {
        House.Taken turn = house.agentTakes("c1", planWithReply("Bye.", new Action.Unassign()))
                .carriedOut();

        assertThat(turn.reply()).isEqualTo(new Replied.Failed("unassigned"));
        assertThat(turn.reply()).isEqualTo(new Replied.Failed("unassigned"));
        assertThat(house.one("SELECT COUNT(*) FROM message WHERE reply_id IS NOT NULL"))
                .isEqualTo("0");
    }

    @Test
    @Tag("R13")
    void isSentWhereALaterStepHasAssignedAgain() {
        House.Taken turn = house.agentTakes("c1", planWithReply("Bye.", new Action.Unassign(), House.toUser("bruno")))
                .carriedOut();

        assertThat(turn.reply()).isInstanceOf(Replied.Stored.class);
    }

    @Test
    @Tag("R6")
    void saysGoodbyeAfterClosing() {
        House.Taken turn =
                house.agentTakes("c1", planWithReply("Goodbye.", CLOSE)).carriedOut();

        assertThat(turn.reply()).isInstanceOf(Replied.Stored.class);
        assertThat(house.one("SELECT status FROM conversation WHERE id = 'c1'")).isEqualTo("closed");
        assertThat(house.one("SELECT r.epoch = c.epoch FROM reply r JOIN conversation c USING (workspace)"
                        + " WHERE c.id = r.conversation_id"))
                .isEqualTo("1");
    }

    @Test
    @Tag("R41")
    void failsWhereAnotherHandHasTheConversation() {
        House.Taken turn = house.agentTakes("c1", planWithReply("Hello."));
        house.staff("c1", "k1", House.toUser("bruno"));

        assertThat(turn.reply()).isEqualTo(new Replied.Failed("taken_over"));
    }

    @Test
    @Tag("R41")
    void keepsItsPlaceBehindTheAgentsOwnMovesAndFallsBehindAPersons() {
        house.agentTakes("c1", planWithReply("First.")).reply();
        String first = house.one("SELECT id FROM turn WHERE conversation_id = 'c1'");
        house.jdbc
                .sql("UPDATE turn SET state = 'ended' WHERE workspace = ?")
                .param(house.workspace)
                .update();
        house.agentTakes("c1", planWithReply(null, CLOSE)).carriedOut();

        assertThat(fenceHolds(first)).isTrue();
        house.staff("c1", "k1", House.toUser("bruno"));
        assertThat(fenceHolds(first)).isFalse();
    }

    @Test
    void tellsThatThereIsNothingToSay() {
        House.Taken turn = house.agentTakes("c1", planWithReply(null));

        assertThat(turn.reply()).isInstanceOf(Replied.None.class);
        assertThat(house.one("SELECT status FROM reply WHERE conversation_id = 'c1'"))
                .isEqualTo("none");
    }

    private boolean fenceHolds(String turn) {
        return house.one("SELECT epoch FROM reply WHERE turn_id = ?", turn)
                .equals(house.one("SELECT epoch FROM conversation WHERE id = 'c1'"));
    }

    private String text() {
        return house.one("SELECT text FROM reply WHERE conversation_id = 'c1'");
    }
}
