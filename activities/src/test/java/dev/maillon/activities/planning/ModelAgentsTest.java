package dev.maillon.activities.planning;

import static dev.maillon.activities.planning.Answers.QUALIFIED;
import static dev.maillon.activities.planning.Answers.TO_BILLING;
import static dev.maillon.activities.planning.Answers.TO_SALES;
import static dev.maillon.activities.planning.Answers.plan;
import static dev.maillon.activities.planning.Answers.stage;
import static dev.maillon.activities.planning.Answers.step;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.maillon.activities.Scene;
import dev.maillon.activities.ScriptedModel;
import dev.maillon.activities.model.Answer;
import dev.maillon.activities.model.CannotAnswer;
import dev.maillon.activities.model.Prompt.Purpose;
import dev.maillon.domain.action.Action;
import dev.maillon.domain.action.AssignMethod;
import dev.maillon.domain.action.AssignTo;
import dev.maillon.domain.action.Outcome;
import dev.maillon.domain.action.Refusal;
import dev.maillon.domain.action.Skip;
import dev.maillon.domain.conversation.Conversation;
import dev.maillon.domain.event.Actor;
import dev.maillon.domain.plan.AgentPlan;
import dev.maillon.domain.plan.Plan;
import dev.maillon.domain.plan.Plan.ModelUse;
import dev.maillon.domain.plan.Plan.PlannedAction;
import dev.maillon.domain.plan.Plan.ReplyDraft;
import dev.maillon.domain.plan.Planned;
import dev.maillon.domain.turn.Turn;
import dev.maillon.domain.turn.TurnRef;
import dev.maillon.store.StoreConfiguration;
import dev.maillon.store.StoreTest;
import dev.maillon.store.turns.AgentPlans;
import dev.maillon.store.turns.Turns;
import dev.maillon.turns.Payloads;
import dev.maillon.turns.step.Planning;
import dev.maillon.turns.step.Planning.PlanRequest;
import io.temporal.activity.ActivityOptions;
import io.temporal.client.WorkflowClientOptions;
import io.temporal.common.RetryOptions;
import io.temporal.failure.ActivityFailure;
import io.temporal.failure.ApplicationFailure;
import io.temporal.testing.TestActivityEnvironment;
import io.temporal.testing.TestEnvironmentOptions;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.ai.chat.messages.Message;
import org.springframework.ai.chat.messages.MessageType;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/** Planning by a model: how often it is asked, what is made of its answers, and what no answer can do. */
@SpringBootTest(classes = ModelAgentsTest.Wiring.class, webEnvironment = SpringBootTest.WebEnvironment.NONE)
@ContextConfiguration(initializers = StoreTest.FreshDatabase.class)
@Timeout(60)
class ModelAgentsTest {

    private static final Actor MIA = new Actor(Actor.Type.AI_AGENT, "mia", "Mia");

    @Autowired
    private PlanningActivity activity;

    @Autowired
    private ScriptedModel model;

    @Autowired
    private Scene scene;

    @Autowired
    private Turns turns;

    @Autowired
    private AgentPlans agentPlans;

    private final TestActivityEnvironment environment =
            TestActivityEnvironment.newInstance(TestEnvironmentOptions.newBuilder()
                    .setWorkflowClientOptions(WorkflowClientOptions.newBuilder()
                            .setDataConverter(Payloads.dataConverter())
                            .build())
                    .build());
    private final Planning planning = environment.newActivityStub(
            Planning.class,
            ActivityOptions.newBuilder()
                    .setScheduleToCloseTimeout(Duration.ofMinutes(2))
                    .setHeartbeatTimeout(Duration.ofSeconds(10))
                    .setRetryOptions(
                            RetryOptions.newBuilder().setMaximumAttempts(1).build())
                    .build());
    private Conversation conversation = Conversation.unopened("", "", "", "");
    private Turn turn = Turn.begun(conversation, "", 0, "");

    @BeforeEach
    void open() {
        model.forget();
        environment.registerActivitiesImplementations(activity);
        conversation = scene.openConversation("/model-catalog.yaml", URI.create("http://127.0.0.1:9"));
        turn = scene.turn(conversation, "t1", "What does it cost?");
    }

    @AfterEach
    void close() {
        environment.close();
    }

    @Test
    void oneCallMakesAPlanWhoseActionsPass() {
        model.says("""
            {"lines": [4, 2], "actions": [
              {"action": {"type": "update_contact_field", "field": "Budget", "value": 2500}, "lines": [4], "needs": [], "later": false},
              {"action": {"type": "assign", "to": {"team": "Sales"}, "method": null}, "lines": [2, 99], "needs": [1], "later": false}],
             "reply": {"text": "Basic is 490, $contact.firstName.", "claims": [2]}}\
            """);
        Plan plan = ready();
        assertThat(plan.actions())
                .extracting(PlannedAction::action)
                .last()
                .isEqualTo(new Action.Assign(new AssignTo.Team("Sales"), null));
        assertThat(plan.actions()).extracting(PlannedAction::needs).containsExactly(List.of(), List.of(1));
        assertThat(plan.lines()).containsExactly(2, 4);
        assertThat(plan.reply()).isEqualTo(new ReplyDraft("Basic is 490, $contact.firstName.", "en", List.of(2)));
        assertThat(plan.use()).isEqualTo(new ModelUse(1, 110));
        assertThat(model.asked()).singleElement().satisfies(prompt -> {
            assertThat(prompt.workspace()).isEqualTo(conversation.workspace());
            assertThat(prompt.purpose()).isEqualTo(Purpose.PLAN);
            assertThat(prompt.schema().name()).isEqualTo("plan");
        });
    }

    @Test
    void aPlanMaySayAndDoNothing() {
        model.says("{\"lines\": [], \"actions\": [], \"reply\": null}");
        assertThat(ready().reply()).isNull();
    }

    @Test
    @Tag("R42")
    void aRefusalGoesBackOnceWithItsReason() {
        model.says(plan(step(TO_BILLING, 2)), plan(step(TO_SALES, 2)));
        Plan plan = ready();
        assertThat(plan.actions())
                .containsExactly(PlannedAction.of(new Action.Assign(new AssignTo.Team("Sales"), null)));
        assertThat(plan.use()).isEqualTo(new ModelUse(2, 220));
        List<Message> second = model.asked().getLast().messages();
        assertThat(second)
                .extracting(Message::getMessageType)
                .containsExactly(MessageType.USER, MessageType.ASSISTANT, MessageType.USER);
        assertThat(second.getLast().getText()).contains("not_mentioned", "Billing", "\"position\":1");
    }

    @Test
    @Tag("R42")
    void whatIsStillRefusedIsAnOutcome() {
        model.says(plan(step(TO_BILLING, 2)), plan(step(TO_BILLING, 2)));
        assertRefused(ready(), Refusal.NOT_MENTIONED);
        assertThat(model.asked()).hasSize(2);
    }

    @Test
    @Tag("R42")
    void aSecondAnswerThatCannotBeReadLeavesTheFirst() {
        model.says(plan(step(TO_SALES, 2), step(TO_BILLING, 2)), "I am sorry.");
        Plan plan = ready();
        assertThat(plan.actions()).hasSize(2);
        assertRefused(plan, Refusal.NOT_MENTIONED);
        assertThat(plan.use().calls()).isEqualTo(2);
    }

    @ParameterizedTest
    @Tag("R19")
    @ValueSource(strings = {"qualified", "Qualified", ""})
    void aNameThatTheInstructionsHaveWrongStaysOnRecordWithItsSuggestion(String second) {
        String repaired = second.isEmpty() ? plan() : plan(step(stage(second), 6));
        withoutTheRightSpelling();
        model.says(plan(step(stage("qualified"), 2)), repaired);
        assertThat(ready().actions())
                .extracting(PlannedAction::ruling)
                .singleElement()
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> assertThat(refused.suggestions()).containsExactly("Qualified"));
    }

    @Test
    @Tag("R25")
    void anActionThatIsNotEnabledIsRefused() {
        model.says(plan(step("{\"type\": \"unassign\"}", 2)), plan(step("{\"type\": \"unassign\"}", 2)));
        assertRefused(ready(), Refusal.NOT_ENABLED);
    }

    @Test
    @Tag("R28")
    void moreThanTheCapIsRefused() {
        String[] eleven = new String[11];
        Arrays.fill(eleven, step(QUALIFIED, 5));
        model.says(plan(eleven), plan(eleven));
        assertRefused(ready(), Refusal.TOO_MANY_ACTIONS);
    }

    @Test
    @Tag("R45")
    void theMethodIsThatOfTheCitedLineWhateverTheModelSays() {
        String support = "{\"type\": \"assign\", \"to\": {\"team\": \"Support\"}, \"method\": \"least_open\"}";
        String sales = "{\"type\": \"assign\", \"to\": {\"team\": \"Sales\"}, \"method\": \"least_open\"}";
        model.says(plan(step(support, 3), step(support, 2), step(sales, 3), step(sales, 2)));
        assertThat(ready().actions())
                .extracting(PlannedAction::action)
                .containsExactly(
                        new Action.Assign(new AssignTo.Team("Support"), AssignMethod.LEAST_OPEN),
                        new Action.Assign(new AssignTo.Team("Support"), null),
                        new Action.Assign(new AssignTo.Team("Sales"), null),
                        new Action.Assign(new AssignTo.Team("Sales"), null));
    }

    @Test
    @Tag("R46")
    void whatIsWantedLaterIsSkipped() {
        model.says(plan(step(TO_SALES, 2).replace("false", "true")));
        assertThat(ready().actions())
                .extracting(PlannedAction::ruling)
                .singleElement()
                .isInstanceOfSatisfying(
                        Outcome.Skipped.class,
                        skipped -> assertThat(skipped.reason()).isEqualTo(Skip.DELAYED));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Here you are:",
                "{\"lines\": [], \"actions\": [], \"reply\": null, \"mood\": \"good\"}",
                "{\"lines\": [], \"actions\": [], \"reply\": {\"text\": \"x\", \"claims\": [3]}}"
            })
    void anAnswerThatCannotBeReadGoesBackWithTheError(String unreadable) {
        model.says(unreadable, plan(step(TO_SALES, 2)));
        assertThat(ready().use()).isEqualTo(new ModelUse(2, 220));
        assertThat(model.asked().getLast().messages().getLast().getText()).contains("can't be read", "\"error\":");
    }

    @Test
    @Tag("R40")
    void afterTwoUnreadableAnswersThereIsNoPlan() {
        model.does(prompt -> new Answer(plan(step(TO_SALES, 2)), true, 100, 10, "scripted-1"))
                .says("What does it cost? Nothing!");
        assertThat(planned()).isInstanceOfSatisfying(Planned.CannotAnswer.class, cannot -> {
            assertThat(cannot.why()).contains("scripted-1").doesNotContain("Nothing");
            assertThat(cannot.use()).isEqualTo(new ModelUse(2, 220));
        });
    }

    @Test
    void aPlanThatHadToBeReadTwiceIsNotAskedForAThirdTime() {
        model.says("?", plan(step(TO_BILLING, 2)));
        assertRefused(ready(), Refusal.NOT_MENTIONED);
        assertThat(model.asked()).hasSize(2);
    }

    @Test
    @Tag("R40")
    void aModelThatWillNotAnswerIsAnAnswer() {
        model.does(prompt -> {
            throw new CannotAnswer("the key is refused");
        });
        assertThat(planned()).isEqualTo(new Planned.CannotAnswer("the key is refused", new ModelUse(1, 0)));
    }

    @Test
    void anOutageIsTriedAgain() {
        model.does(prompt -> {
            throw ApplicationFailure.newFailure("503", "Overloaded");
        });
        assertThatThrownBy(this::planned).isInstanceOf(ActivityFailure.class);
    }

    @Test
    @Tag("R39")
    void aCommittedPlanIsNotAskedForAgain() {
        Plan stored = new Plan(List.of(), null, List.of(), null, ModelUse.NONE, null);
        turns.save(turn.committedBy(MIA));
        agentPlans.keep(turn.ref(), new AgentPlan(1, MIA, 1, stored));
        assertThat(ready()).isEqualTo(stored);
        assertThat(model.asked()).isEmpty();
    }

    @Test
    @Tag("R39")
    void aFurtherAttemptGoesOnFromTheFirstAnswer() {
        environment.setHeartbeatDetails(new Answer(plan(step(TO_BILLING, 2)), false, 100, 10, "scripted-1"));
        model.says(plan(step(TO_SALES, 2)));
        assertThat(ready().use()).isEqualTo(new ModelUse(2, 220));
        assertThat(model.asked())
                .singleElement()
                .satisfies(prompt -> assertThat(prompt.messages()).hasSize(3));
    }

    @Test
    @Tag("R41")
    void aPlanThatIsCancelledDropsItsQuestion() throws Exception {
        CountDownLatch asked = new CountDownLatch(1);
        CountDownLatch dropped = new CountDownLatch(1);
        model.does(prompt -> {
            asked.countDown();
            try {
                new CountDownLatch(1).await();
                throw new AssertionError("nothing lets it through");
            } catch (InterruptedException e) {
                dropped.countDown();
                Thread.currentThread().interrupt();
                throw new CancellationException();
            }
        });
        Thread waiting = Thread.ofVirtual().start(() -> assertThatThrownBy(this::planned));
        assertThat(asked.await(20, TimeUnit.SECONDS)).isTrue();
        environment.requestCancelActivity();
        assertThat(dropped.await(20, TimeUnit.SECONDS)).isTrue();
        waiting.join();
    }

    /** The stage is only written wrong. */
    private void withoutTheRightSpelling() {
        conversation = scene.openConversation("/misspelt-catalog.yaml", URI.create("http://127.0.0.1:9"));
        turn = scene.turn(conversation, "t1", "I want an upgrade");
    }

    private static void assertRefused(Plan plan, Refusal reason) {
        assertThat(plan.actions().getLast().ruling())
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(reason));
    }

    private Plan ready() {
        return switch (planned()) {
            case Planned.Ready(Plan plan) -> plan;
            case Planned.CannotAnswer cannot -> throw new AssertionError(cannot.why());
        };
    }

    private Planned planned() {
        TurnRef ref = new TurnRef(turn.workspace(), turn.conversationId(), turn.id());
        return planning.plan(new PlanRequest(ref, 1, "mia", 1));
    }

    /** No {@code @Configuration}: the scans of its neighbours would find it, and its model. */
    @EnableAutoConfiguration
    @Import({StoreConfiguration.class, Scene.class, ScriptedModel.class})
    @ComponentScan({
        "dev.maillon.activities.planning",
        "dev.maillon.activities.asking",
        "dev.maillon.activities.briefing"
    })
    static class Wiring {}
}
