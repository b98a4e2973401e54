package dev.maillon.activities;

import static dev.maillon.activities.House.aHouse;
import static dev.maillon.activities.House.plan;
import static dev.maillon.activities.House.planWithReply;
import static org.assertj.core.api.Assertions.assertThat;

import dev.maillon.domain.action.Action;
import dev.maillon.domain.plan.Plan;
import dev.maillon.domain.turn.TurnResult;
import dev.maillon.turns.step.Ending.End;
import dev.maillon.turns.step.Ending.Ended;
import dev.maillon.turns.step.Opening.Next;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class EndingTest {

    private static final Action TO_QUALIFIED = new Action.UpdateLifecycleStage("Qualified");

    private final House house = aHouse();

    @Test
    void answersTheSameWhenItRunsAgain() {
        House.Taken turn = house.agentTakes("c1", planWithReply("Hello."));
        turn.reply();

        assertThat(turn.end()).isEqualTo(new Ended(TurnResult.ANSWERED));
        String endedAt = house.one("SELECT ended_at FROM turn WHERE conversation_id = 'c1'");
        assertThat(turn.end(true)).isEqualTo(new Ended(TurnResult.ANSWERED));
        assertThat(house.one("SELECT ended_at FROM turn WHERE conversation_id = 'c1'"))
                .isEqualTo(endedAt);
    }

    @Test
    void addsUpWhatTheLegsHaveCost() {
        House.Taken first = house.agentTakes("c1", plan(House.toAgent("Léo")));
        House.Taken second = first.handedTo(first.act(1).handOver(), planWithReply("Hi."));
        second.reply();
        second.end();

        assertThat(house.one("SELECT CONCAT(model_calls, ' ', tokens) FROM turn WHERE conversation_id = 'c1'"))
                .isEqualTo("2 200");
        assertThat(house.one("SELECT from_actor FROM reply WHERE conversation_id = 'c1'"))
                .contains("\"leo\"");
    }

    @Test
    @Tag("R40")
    void fallsBack() {
        Plan plan = planWithReply("A colleague will answer.");
        House.Taken turn = house.agentTakes(
                "c1", new Plan(plan.actions(), plan.reply(), plan.lines(), null, plan.use(), "no answer"));
        turn.reply();

        assertThat(turn.end().result()).isEqualTo(TurnResult.FELL_BACK);
    }

    @Test
    void handsOver() {
        House.Taken turn = house.agentTakes("c1", plan(House.toTeam("Sales"))).carriedOut();
        turn.reply();

        assertThat(turn.end().result()).isEqualTo(TurnResult.HANDED_OVER);
    }

    @Test
    @Tag("R13")
    void isSilentWhereTheReplyNeverWasToBeSent() {
        House.Taken turn = house.agentTakes("c1", planWithReply("Bye.", new Action.Unassign()))
                .carriedOut();
        turn.reply();

        assertThat(turn.end().result()).isEqualTo(TurnResult.SILENT);
    }

    @Test
    void skipsWhatACancelledTurnHadStillToDo() {
        House.Taken turn =
                house.agentTakes("c1", planWithReply("Hi.", TO_QUALIFIED, House.toTeam("Sales"), TO_QUALIFIED));
        turn.act(1);

        assertThat(turn.end(true).result()).isEqualTo(TurnResult.CANCELLED);
        assertThat(house.count("receipt")).isEqualTo(3);
        assertThat(house.one("SELECT COUNT(*) FROM receipt WHERE outcome LIKE '%\"cancelled\"%'"))
                .isEqualTo("2");
        assertThat(house.one("SELECT reason FROM reply WHERE status = 'none'")).isEqualTo("cancelled");
    }

    @Test
    void sendsNothingOfACancelledTurn() {
        House.Taken turn = house.agentTakes("c1", planWithReply("Hi."));
        turn.reply();
        turn.end(true);

        assertThat(house.one("SELECT CONCAT(status, ' ', reason) FROM reply WHERE conversation_id = 'c1'"))
                .isEqualTo("failed undelivered");
    }

    @Test
    @Tag("R17")
    void isSilentWhereNobodyHadToAct() {
        house.open("c1", "m1");
        house.staff("c1", "k1", House.toUser("bruno"));
        Next.NobodyActs nobody = (Next.NobodyActs) house.open("c1");

        Ended ended =
                house.ending.end(new End(house.workspace, "c1", nobody.turn().turnId(), false));
        assertThat(ended.result()).isEqualTo(TurnResult.SILENT);
    }

    @Test
    void hasNothingToEndInAConversationThatIsNotThere() {
        assertThat(house.ending.end(new End(house.workspace, "c9", null, false)))
                .isEqualTo(new Ended(null));
    }
}
