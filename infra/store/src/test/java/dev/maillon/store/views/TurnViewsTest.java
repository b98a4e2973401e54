package dev.maillon.store.views;

import static org.assertj.core.api.Assertions.assertThat;

import dev.maillon.domain.action.Action;
import dev.maillon.domain.action.AssignMethod;
import dev.maillon.domain.action.AssignTo;
import dev.maillon.domain.action.AssigneeType;
import dev.maillon.domain.action.Outcome;
import dev.maillon.domain.action.OutcomeStatus;
import dev.maillon.domain.action.Refusal;
import dev.maillon.domain.action.State;
import dev.maillon.domain.event.Actor;
import dev.maillon.domain.plan.AgentPlan;
import dev.maillon.domain.plan.Plan;
import dev.maillon.domain.plan.Plan.ModelUse;
import dev.maillon.domain.plan.Plan.PlannedAction;
import dev.maillon.domain.turn.Turn;
import dev.maillon.domain.turn.TurnResult;
import dev.maillon.store.ConversationTest;
import dev.maillon.store.Scene;
import dev.maillon.store.views.TurnView.PlanView;
import dev.maillon.store.views.TurnView.ReplyView;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class TurnViewsTest extends ConversationTest {

    private static final TurnViews.Filter ALL = new TurnViews.Filter(null, null, null, null);

    private static final Action STAGE = new Action.UpdateLifecycleStage("qualified");
    private static final Action ASSIGN = new Action.Assign(new AssignTo.Team("Sales"), AssignMethod.ROUND_ROBIN);
    private static final Outcome REFUSED = new Outcome.Refused(
            Refusal.UNKNOWN_NAME, "No lifecycle stage is called \"qualified\".", List.of("Qualified"));
    private static final State.Assigned TO_AMEL = new State.Assigned(AssigneeType.USER, "amel", "Amel Haddad", "Sales");
    private static final Outcome APPLIED = new Outcome.Applied(State.Assigned.NOBODY, TO_AMEL, "Amel Haddad, 1 of 3");

    @Autowired
    private TurnViews views;

    @Autowired
    private Questions questions;

    @Test
    @Tag("R19")
    void showsMessagesPlanOutcomesAndReply() {
        scene.says(conversation, "m1", "A quote", Scene.NOON);
        scene.says(conversation, "m2", "please", Scene.NOON);
        Turn turn = scene.aTurn(conversation, "t1", Scene.NOON);
        leg(turn, 1, Scene.RITA, 1, STAGE, 3);
        leg(turn, 2, Actor.SYSTEM, 2, ASSIGN, 9);
        scene.receipt(turn, 1, Scene.RITA, STAGE, REFUSED);
        scene.receipt(turn, 2, Actor.SYSTEM, ASSIGN, APPLIED);
        scene.reply(conversation, "t1", "Thank you", Scene.NOON);
        scene.turns().end(turn, TurnResult.ANSWERED, new ModelUse(2, 900), Scene.NOON.plusSeconds(3));

        TurnView view = views.find(workspace, "t1").orElseThrow();

        assertThat(view)
                .isEqualTo(new TurnView(
                        "t1",
                        "conversation/" + workspace + "/c1",
                        "run-1",
                        "rita",
                        7,
                        List.of("m1", "m2"),
                        List.of(),
                        new PlanView(List.of(STAGE, ASSIGN), List.of(3, 9), null),
                        List.of(
                                new OutcomeView(
                                        1,
                                        "rita",
                                        STAGE,
                                        "refused",
                                        null,
                                        null,
                                        "unknown_name",
                                        List.of("Qualified"),
                                        REFUSED.explanation()),
                                new OutcomeView(
                                        2,
                                        null,
                                        ASSIGN,
                                        "applied",
                                        State.Assigned.NOBODY,
                                        TO_AMEL,
                                        null,
                                        List.of(),
                                        APPLIED.explanation())),
                        new ReplyView("t1#reply", "Thank you", "stored", null),
                        TurnResult.ANSWERED,
                        2,
                        900,
                        Scene.NOON,
                        Scene.NOON.plusSeconds(3)));
    }

    @Test
    void aTurnUnderWayHasNoPlanNoReplyAndNoResult() {
        scene.aTurn(conversation, "t1", Scene.NOON);

        TurnView view = views.find(workspace, "t1").orElseThrow();

        assertThat(view.plan()).isNull();
        assertThat(view.reply()).isNull();
        assertThat(view.result()).isNull();
        assertThat(view.endedAt()).isNull();
    }

    @Test
    @Tag("R17")
    void aTurnInWhichNobodyActsSaysWhy() {
        Turn turn = Turn.begun(conversation, "t1", 7, "run-1").forNobody("assigned to a person", conversation, "run-1");
        scene.turns().add(turn, Scene.NOON);

        TurnView view = views.find(workspace, "t1").orElseThrow();

        assertThat(view.agent()).isNull();
        assertThat(view.reply()).isEqualTo(new ReplyView(null, null, "none", "assigned to a person"));
    }

    @Test
    void findsTheTurnThatHandlesAMessage() {
        scene.says(conversation, "m1", "A quote", Scene.NOON);
        assertThat(views.handling(workspace, "web", "m1")).isEmpty();

        scene.aTurn(conversation, "t1", Scene.NOON);

        assertThat(views.handling(workspace, "web", "m1"))
                .hasValueSatisfying(turn -> assertThat(turn.turnId()).isEqualTo("t1"));
        assertThat(views.handling(workspace, "WEB", "m1")).isEmpty();
        assertThat(views.handling(workspace, "web", "m1 ")).isEmpty();
    }

    @Test
    void filtersOverAllConversations() {
        Turn refused = scene.aTurn(conversation, "t1", Scene.NOON);
        scene.receipt(refused, 1, Scene.RITA, STAGE, REFUSED);
        scene.turns().end(refused, TurnResult.SILENT, ModelUse.NONE, Scene.NOON);
        scene.aTurn(scene.aConversation(workspace, "c2", Scene.NOON), "t2", Scene.NOON.plusSeconds(60));

        assertThat(found(ALL)).containsExactly("t2", "t1");
        assertThat(found(new TurnViews.Filter(OutcomeStatus.REFUSED, null, null, null)))
                .containsExactly("t1");
        assertThat(found(new TurnViews.Filter(OutcomeStatus.APPLIED, null, null, null)))
                .isEmpty();
        assertThat(found(new TurnViews.Filter(null, "Rita", null, null))).containsExactly("t2", "t1");
        assertThat(found(new TurnViews.Filter(null, "rita", TurnResult.SILENT, null)))
                .containsExactly("t1");
        assertThat(found(new TurnViews.Filter(null, null, null, Scene.NOON.plusSeconds(1))))
                .containsExactly("t2");
    }

    @Test
    void pagesThroughAllByAFixedNumberOfQueries() {
        scene.aTurn(conversation, "first", Scene.NOON);
        long few = questions.askedBy(() -> views.ofConversation(workspace, "c1", null));
        IntStream.range(0, Page.SIZE).forEach(i -> scene.aTurn(conversation, "t" + i, Scene.NOON));

        assertThat(questions.askedBy(() -> views.ofConversation(workspace, "c1", null)))
                .isEqualTo(few);
        assertThat(Pages.walk(cursor -> views.ofConversation(workspace, "c1", cursor)))
                .hasSize(Page.SIZE + 1)
                .isEqualTo(Pages.walk(cursor -> views.list(workspace, ALL, cursor)))
                .extracting(TurnView::turnId)
                .endsWith("first");
    }

    private List<String> found(TurnViews.Filter filter) {
        return views.list(workspace, filter, null).items().stream()
                .map(TurnView::turnId)
                .toList();
    }

    private void leg(Turn turn, int leg, Actor actor, int position, Action action, int line) {
        Plan plan = new Plan(List.of(PlannedAction.of(action)), null, List.of(line), null, ModelUse.NONE, null);
        scene.agentPlans().keep(turn.ref(), new AgentPlan(leg, actor, position, plan));
    }
}
