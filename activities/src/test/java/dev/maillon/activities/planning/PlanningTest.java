package dev.maillon.activities.planning;

import static org.assertj.core.api.Assertions.assertThat;

import dev.maillon.activities.Scene;
import dev.maillon.domain.action.Action;
import dev.maillon.domain.action.AssignTo;
import dev.maillon.domain.conversation.Conversation;
import dev.maillon.domain.plan.AgentPlan;
import dev.maillon.domain.plan.Plan;
import dev.maillon.domain.plan.Plan.PlannedAction;
import dev.maillon.domain.plan.Planned;
import dev.maillon.domain.turn.Turn;
import dev.maillon.domain.turn.TurnRef;
import dev.maillon.store.StoreConfiguration;
import dev.maillon.store.StoreTest;
import dev.maillon.store.turns.AgentPlans;
import dev.maillon.store.turns.Turns;
import dev.maillon.turns.step.FallingBack.FallBack;
import dev.maillon.turns.step.Planning.PlanRequest;
import java.net.URI;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

@SpringBootTest(classes = PlanningTest.Wiring.class, webEnvironment = SpringBootTest.WebEnvironment.NONE)
@ContextConfiguration(initializers = StoreTest.FreshDatabase.class)
class PlanningTest {

    @Autowired
    private PlanningActivity planning;

    @Autowired
    private FallingBackActivity fallingBack;

    @Autowired
    private Scene scene;

    @Autowired
    private Turns turns;

    @Autowired
    private AgentPlans agentPlans;

    private Conversation conversation = Conversation.unopened("", "", "", "");

    @BeforeEach
    void open() {
        conversation = scene.openConversation(URI.create("http://127.0.0.1:9"));
    }

    @Test
    void readsMessagesThatJoinedAsOneText() {
        Plan plan = ready("rita", scene.turn(conversation, "t1", "A quote please", "lea@example.com"));
        assertThat(plan.actions()).hasSize(1);
        assertThat(plan.pending()).isNull();
    }

    @Test
    @Tag("R31")
    void aPlaybookReadsWhatIsSpokenAsWhatIsWritten() {
        Plan plan = ready("rita", scene.voiceTurn(conversation, "t1", "A quote please: lea@example.com"));
        assertThat(plan.actions()).hasSize(1);
    }

    @Test
    @Tag("R32")
    @Tag("R40")
    void toAPlaybookAVoiceMessageThatNobodyUnderstoodIsOneWithoutWords() {
        Turn turn = scene.voiceTurn(conversation, "t1", null);
        assertThat(planned("rita", turn)).isEqualTo(new Planned.CannotAnswer("no bullet matches"));
    }

    @Test
    @Tag("R44")
    void goesOnWithWhatTheLastTurnWaitedFor() {
        Turn first = scene.turn(conversation, "t1", "A quote please");
        Plan asking = ready("rita", first);
        assertThat(asking.pending()).isNotNull();
        agentPlans.keep(first.ref(), new AgentPlan(1, Scene.RITA, 1, asking));
        Plan plan = ready("rita", scene.turn(conversation, "t2", "lea@example.com"));
        assertThat(plan.actions())
                .extracting(PlannedAction::action)
                .singleElement()
                .isInstanceOf(Action.UpdateContactField.class);
    }

    @Test
    @Tag("R39")
    void aCommittedPlanStandsWhateverTheInstructionsSayByNow() {
        Turn turn = scene.turn(conversation, "t1", "A quote please", "lea@example.com");
        Plan stored = fallBack("rita", turn);
        turns.save(turn.committedBy(Scene.RITA));
        agentPlans.keep(turn.ref(), new AgentPlan(1, Scene.RITA, 1, stored));
        assertThat(ready("rita", turn)).isEqualTo(stored);
    }

    @Test
    @Tag("R40")
    void anAgentWithoutAModelFallsBackToItsOwnTeam() {
        Turn turn = scene.turn(conversation, "t1", "Hello");
        assertThat(planned("max", turn))
                .isInstanceOfSatisfying(
                        Planned.CannotAnswer.class,
                        cannot -> assertThat(cannot.why()).contains("no model is configured"));
        assertThat(fallBack("max", turn).actions())
                .containsExactly(PlannedAction.of(new Action.Assign(new AssignTo.Team("Sales"), null)));
    }

    @Test
    @Tag("R40")
    void anAgentWithoutAFallbackHasTheWorkspaces() {
        Plan plan = fallBack("rita", scene.turn(conversation, "t1", "Hello"));
        assertThat(plan.actions())
                .containsExactly(PlannedAction.of(new Action.Assign(new AssignTo.Team("Support"), null)));
        assertThat(plan.reply()).isEqualTo(new Plan.ReplyDraft("A colleague will answer you shortly.", "en"));
        assertThat(plan.fallback()).isEqualTo("the test says so");
    }

    @Test
    @Tag("R40")
    void aFallbackLeavesTheConversationWithThePersonWhoHasIt() {
        Turn turn = scene.turn(conversation, "t1", "Hello");
        scene.takenOver(conversation);
        Plan plan = fallBack("rita", turn);
        assertThat(plan.actions()).isEmpty();
        assertThat(plan.reply()).isNotNull();
    }

    private Plan ready(String agent, Turn turn) {
        return switch (planned(agent, turn)) {
            case Planned.Ready ready -> ready.plan();
            case Planned.CannotAnswer cannot -> throw new AssertionError(cannot.why());
        };
    }

    private Planned planned(String agent, Turn turn) {
        return planning.plan(new PlanRequest(ref(turn), 1, agent, 1));
    }

    private Plan fallBack(String agent, Turn turn) {
        return fallingBack.fallBack(new FallBack(ref(turn), 1, agent, "the test says so", null));
    }

    private static TurnRef ref(Turn turn) {
        return new TurnRef(turn.workspace(), turn.conversationId(), turn.id());
    }

    @Configuration
    @EnableAutoConfiguration
    @Import({StoreConfiguration.class, Scene.class})
    @ComponentScan({
        "dev.maillon.activities.planning",
        "dev.maillon.activities.asking",
        "dev.maillon.activities.briefing"
    })
    static class Wiring {}
}
