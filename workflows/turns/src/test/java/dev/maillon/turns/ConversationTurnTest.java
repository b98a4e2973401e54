package dev.maillon.turns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.maillon.domain.action.Action;
import dev.maillon.domain.action.AssignTo;
import dev.maillon.domain.action.FieldValue;
import dev.maillon.domain.action.Outcome;
import dev.maillon.domain.action.Refusal;
import dev.maillon.domain.conversation.InboundMessage;
import dev.maillon.domain.event.Actor;
import dev.maillon.domain.plan.Plan;
import dev.maillon.domain.plan.Plan.PlannedAction;
import dev.maillon.domain.plan.Planned;
import dev.maillon.domain.turn.PendingWork;
import dev.maillon.domain.turn.StaffAction;
import dev.maillon.domain.turn.TaskQueues;
import dev.maillon.domain.turn.UndoTurn;
import dev.maillon.turns.ConversationStart.Because;
import dev.maillon.turns.step.Acting.Acted;
import dev.maillon.turns.step.Rewording.Reworded;
import io.temporal.api.enums.v1.WorkflowIdConflictPolicy;
import io.temporal.client.UpdateOptions;
import io.temporal.client.WithStartWorkflowOperation;
import io.temporal.client.WorkflowClient;
import io.temporal.client.WorkflowFailedException;
import io.temporal.client.WorkflowOptions;
import io.temporal.client.WorkflowStub;
import io.temporal.client.WorkflowUpdateHandle;
import io.temporal.client.WorkflowUpdateStage;
import io.temporal.worker.Worker;
import io.temporal.worker.WorkerFactory;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The order of a turn's steps, over scripted ones. What the steps do is shown where they are. */
@Timeout(60)
class ConversationTurnTest {

    /** Started once: a worker takes a second to stop. */
    private static final WorkerFactory WORKERS =
            WorkerFactory.newInstance(DevServer.get().getWorkflowClient());

    private static final AtomicReference<ScriptedSteps> STEPS_OF_THE_TEST = new AtomicReference<>();

    private final ConversationStart start =
            new ConversationStart("demo", UUID.randomUUID().toString(), Because.MESSAGE);
    private final ConversationStart forStaff = new ConversationStart("demo", start.conversationId(), Because.STAFF);
    private final ScriptedSteps steps = new ScriptedSteps();
    private final WorkflowClient client = DevServer.get().getWorkflowClient();

    @BeforeAll
    static void startWorkers() {
        Object steps = stepsOfTheTest();
        Worker turns = WORKERS.newWorker(TaskQueues.TURNS);
        turns.registerWorkflowImplementationTypes(ConversationTurnWorkflow.class);
        turns.registerActivitiesImplementations(steps);
        WORKERS.newWorker(TaskQueues.LLM).registerActivitiesImplementations(steps);
        WORKERS.newWorker(TaskQueues.DELIVERY).registerActivitiesImplementations(steps);
        WORKERS.newWorker(TaskQueues.MEDIA).registerActivitiesImplementations(steps);
        WORKERS.start();
    }

    private static Object stepsOfTheTest() {
        return Proxy.newProxyInstance(
                ScriptedSteps.class.getClassLoader(), ScriptedSteps.class.getInterfaces(), (proxy, step, arguments) -> {
                    try {
                        return step.invoke(STEPS_OF_THE_TEST.get(), arguments);
                    } catch (InvocationTargetException failed) {
                        throw failed.getCause();
                    }
                });
    }

    @AfterAll
    static void stopWorkers() {
        WORKERS.shutdownNow();
        WORKERS.awaitTermination(10, TimeUnit.SECONDS);
    }

    @BeforeEach
    void begin() {
        STEPS_OF_THE_TEST.set(steps);
    }

    @Test
    @Tag("R24")
    @Tag("R25")
    void carriesOutTheChainInOrderBeforeTheReply() {
        steps.plans.add(plan("Done.", stage(), field(), assign()));
        send("m1");
        awaitEnd();
        assertThat(steps.log)
                .containsExactly(
                        "open 1",
                        "plan 1 rita at 1",
                        "act 1 update_lifecycle_stage",
                        "act 2 update_contact_field",
                        "act 3 assign",
                        "reply",
                        "deliver",
                        "delivered",
                        "end after 1");
    }

    @Test
    @Tag("R38")
    void messagesJoinUntilTheFirstEffect() throws Exception {
        var planning = steps.gate("plan 1 rita at 1");
        steps.plans.add(plan("one"));
        steps.plans.add(plan("all"));
        send("m1");
        planning.awaitReached();
        send("m2");
        send("m3");
        planning.open().countDown();
        awaitEnd();
        assertThat(steps.log).endsWith("reply", "deliver", "delivered", "end after 3");
        assertThat(steps.log).containsOnlyOnce("reply");
    }

    @Test
    @Tag("R38")
    void aMessageAfterTheFirstEffectWaitsForTheNextTurn() throws Exception {
        var reply = steps.gate("reply");
        steps.plans.add(plan("first"));
        steps.plans.add(plan("second"));
        send("m1");
        reply.awaitReached();
        send("m2");
        reply.open().countDown();
        awaitEnd();
        assertThat(steps.log.stream().filter(line -> !line.startsWith("open")))
                .containsExactly(
                        "plan 1 rita at 1",
                        "reply",
                        "deliver",
                        "delivered",
                        "end after 1",
                        "keep 1",
                        "plan 1 rita at 1",
                        "reply",
                        "deliver",
                        "delivered",
                        "end after 1");
    }

    @Test
    @Tag("R31")
    void whatIsSpokenIsTranscribedSideBySideBeforeThePlan() throws Exception {
        var first = steps.gate("transcribe voice1");
        var second = steps.gate("transcribe voice2");
        steps.plans.add(plan("Done."));
        send("voice1");
        first.awaitReached();
        send("voice2");
        second.awaitReached();
        second.open().countDown();
        first.open().countDown();
        awaitEnd();
        assertThat(steps.log)
                .containsOnlyOnce("transcribe voice1", "transcribe voice2", "plan 1 rita at 1", "reply")
                .containsSubsequence("transcribe voice2", "plan 1 rita at 1", "end after 2");
    }

    @Test
    @Tag("R38")
    void aTextThatComesWhileAVoiceMessageIsTranscribedIsInTheSameTurn() throws Exception {
        var transcription = steps.gate("transcribe voice1");
        steps.plans.add(plan("Done."));
        send("voice1");
        transcription.awaitReached();
        send("m2");
        transcription.open().countDown();
        awaitEnd();
        assertThat(steps.log)
                .containsOnlyOnce("transcribe voice1", "plan 1 rita at 1", "reply")
                .endsWith("end after 2");
    }

    @Test
    @Tag("R32")
    void aVoiceMessageThatCannotBeTranscribedHoldsNothingUp() {
        steps.unheard.put("voice1", "it is empty");
        steps.plans.add(plan("Please write."));
        send("voice1");
        awaitEnd();
        assertThat(steps.log)
                .containsSubsequence(
                        "transcribe voice1", "give up voice1: it is empty", "plan 1 rita at 1", "reply", "end after 1");
    }

    @Test
    @Tag("R41")
    void aTakeoverStopsTheTranscription() throws Exception {
        var transcription = steps.gate("transcribe voice1");
        send("voice1");
        transcription.awaitReached();
        assertThat(staffAssigns()).isInstanceOf(Outcome.Applied.class);
        transcription.open().countDown();
        awaitEnd();
        assertThat(steps.log).doesNotContain("plan 1 rita at 1", "reply").endsWith("end after 1");
    }

    @Test
    void aRedeliveryIsNothing() {
        steps.plans.add(plan("first"));
        send("m1");
        awaitEnd();
        send("m1");
        awaitEnd();
        assertThat(steps.log).containsOnlyOnce("reply").endsWith("open 0", "end after 0");
    }

    @Test
    @Tag("R41")
    void aTakeoverDropsThePlan() throws Exception {
        var planning = steps.gate("plan 1 rita at 1");
        steps.plans.add(plan("too late", stage()));
        send("m1");
        planning.awaitReached();
        assertThat(staffAssigns()).isInstanceOf(Outcome.Applied.class);
        planning.open().countDown();
        awaitEnd();
        assertThat(steps.log).doesNotContain("reply", "deliver", "act 1 update_lifecycle_stage");
    }

    @Test
    @Tag("R41")
    void aTakeoverAnswersOnlyWhenNoDeliveryIsInFlight() throws Exception {
        var delivery = steps.gate("deliver");
        steps.plans.add(plan("hello"));
        send("m1");
        delivery.awaitReached();
        var handle = staffBegins();
        assertThat(steps.log).doesNotContain("delivered");
        delivery.open().countDown();
        handle.getResult();
        assertThat(steps.log).contains("delivered");
        awaitEnd();
    }

    @Test
    @Tag("R41")
    void aTakeoverInTheChainSkipsTheRest() {
        steps.effects.put("update_lifecycle_stage", act -> steps.takenOverAfter(steps.applied(null)));
        steps.plans.add(plan("said", stage(), field(), assign()));
        send("m1");
        awaitEnd();
        assertThat(steps.log)
                .containsExactly(
                        "open 1",
                        "plan 1 rita at 1",
                        "act 1 update_lifecycle_stage",
                        "act 2 update_contact_field",
                        "taken over 2",
                        "act 3 assign",
                        "taken over 3",
                        "reply",
                        "end after 1");
    }

    @Test
    @Tag("R41")
    void anUndoThatGivesTheConversationToAPersonIsATakeover() throws Exception {
        var planning = steps.gate("plan 1 rita at 1");
        steps.plans.add(plan("too late", stage()));
        send("m1");
        planning.awaitReached();
        ConversationTurn workflow = client.newWorkflowStub(ConversationTurn.class, start.workflowId());
        UndoTurn undo = new UndoTurn("k2", new Actor(Actor.Type.USER, "amel", "Amel"), "c#0", null);
        assertThat(workflow.undo(undo).turnId()).isEqualTo("u");
        planning.open().countDown();
        awaitEnd();
        assertThat(steps.log)
                .containsSubsequence("undo c#0", "follow up", "end after 1")
                .doesNotContain("reply", "deliver", "act 1 update_lifecycle_stage");
    }

    @Test
    @Tag("R41")
    void aTurnThatTheStoreHasMovedOnIsOpenedAgain() {
        steps.effects.put("update_lifecycle_stage", act -> {
            throw steps.movedOn();
        });
        steps.plans.add(plan("too late", stage(), field()));
        send("m1");
        awaitEnd();
        assertThat(steps.log)
                .containsExactly("open 1", "plan 1 rita at 1", "act 1 update_lifecycle_stage", "open 0", "end after 1");
    }

    @Test
    @Tag("R26")
    void aRefusedStepSkipsOnlyThoseThatNeedIt() {
        Outcome refused = new Outcome.Refused(Refusal.UNKNOWN_NAME, "x", List.of());
        steps.plans.add(plan(
                "Done.",
                new PlannedAction(new Action.UpdateLifecycleStage("?"), List.of(), refused),
                new PlannedAction(new Action.Unassign(), List.of(1), null),
                field()));
        send("m1");
        awaitEnd();
        assertThat(steps.log)
                .containsSubsequence("ruled 1", "ruled 2", "act 3 update_contact_field", "reply")
                .doesNotContain("ruled 3");
    }

    @Test
    @Tag("R16")
    void anotherAgentTakesTheSameMessageAndPositionsCountOn() {
        steps.effects.put("assign", act -> steps.applied(ScriptedSteps.LEO));
        steps.plans.add(plan(null, stage(), assign()));
        steps.plans.add(plan("Bonjour.", stage()));
        send("m1");
        awaitEnd();
        assertThat(steps.log)
                .containsSubsequence(
                        "act 2 assign", "plan 2 leo at 3", "act 3 update_lifecycle_stage", "reply", "end after 1");
    }

    @Test
    @Tag("R16")
    @Tag("R40")
    void aLoopOfHandOversEndsInTheFallback() {
        steps.effects.put(
                "assign",
                act -> act.handOvers() < 3
                        ? steps.applied(ScriptedSteps.LEO)
                        : new Acted(
                                new Outcome.Refused(Refusal.LOOP, "x", List.of()),
                                act.expectedEpoch(),
                                null,
                                PendingWork.NOTHING));
        IntStream.range(0, 4).forEach(i -> steps.plans.add(plan(null, assign())));
        send("m1");
        awaitEnd();
        assertThat(steps.log)
                .containsSubsequence("act 4 assign", "fall back 5: agents hand over to each other", "reply");
    }

    @Test
    @Tag("R40")
    void whereNoPlanComesTheFallbackAnswers() {
        steps.plans.add(new Planned.CannotAnswer("no bullet matches"));
        send("m1");
        awaitEnd();
        assertThat(steps.log).containsSubsequence("fall back 1: no bullet matches", "reply", "deliver");
    }

    @Test
    @Tag("R19")
    void aReplyThatIsNotTrueIsWrittenAgain() {
        steps.plans.add(plan("untrue", stage()));
        steps.rewritings.add(rewritten("untrue again"));
        steps.rewritings.add(rewritten("true"));
        send("m1");
        awaitEnd();
        assertThat(steps.log)
                .containsSubsequence(
                        "act 1 update_lifecycle_stage",
                        "reply",
                        "reword 1 untrue",
                        "reply after 1",
                        "reword 1 untrue again",
                        "reply after 2",
                        "deliver",
                        "delivered",
                        "end after 1");
    }

    @Test
    @Tag("R40")
    void afterTwoRewritingsTheFallbackAnswers() {
        steps.plans.add(plan("untrue"));
        steps.rewritings.add(rewritten("untrue again"));
        steps.rewritings.add(new Reworded.Unreadable(new Plan.ModelUse(1, 10)));
        send("m1");
        awaitEnd();
        assertThat(steps.log)
                .containsSubsequence(
                        "reword 1 untrue",
                        "reply after 1",
                        "reword 1 untrue again",
                        "fall back 2: the reply could not be written: the model's answer could not be read",
                        "reply",
                        "deliver");
    }

    @Test
    @Tag("R40")
    void whereTheModelCannotWriteItTheFallbackAnswers() {
        steps.plans.add(plan("untrue"));
        steps.rewritings.add(new Reworded.CannotAnswer("the key is refused", Plan.ModelUse.NONE));
        send("m1");
        awaitEnd();
        assertThat(steps.log).containsSubsequence("reword 1 untrue", "fall back 2: the key is refused", "reply");
    }

    @Test
    @Tag("R41")
    void aTakeoverDropsAReplyThatIsWrittenAgain() throws Exception {
        var rewording = steps.gate("reword 1 untrue");
        steps.plans.add(plan("untrue", stage()));
        steps.rewritings.add(rewritten("too late"));
        send("m1");
        rewording.awaitReached();
        assertThat(staffAssigns()).isInstanceOf(Outcome.Applied.class);
        rewording.open().countDown();
        awaitEnd();
        assertThat(steps.log)
                .containsSubsequence("reword 1 untrue", "staff Assign", "reply", "end after 1")
                .doesNotContain("reply after 1", "deliver");
    }

    @Test
    @Tag("R38")
    void cancellingTheRunEndsTheTurnAsSkippedAndKeepsWaitingMessages() throws Exception {
        var delivery = steps.gate("deliver");
        steps.plans.add(plan("first", stage()));
        steps.plans.add(plan("second"));
        send("m1");
        delivery.awaitReached();
        send("m2");
        stub().cancel();
        delivery.open().countDown();
        assertThatThrownBy(this::awaitEnd).isInstanceOf(WorkflowFailedException.class);
        assertThat(steps.log).containsSubsequence("end cancelled after 1", "keep 1");
        send("m3");
        awaitEnd();
        assertThat(steps.log).endsWith("reply", "deliver", "delivered", "end after 2");
    }

    @Test
    void cancellingARunWhoseGatewayIsAwayEndsItAtOnce() throws Exception {
        steps.gatewayIsAway = true;
        var delivery = steps.gate("deliver");
        steps.plans.add(plan("never read"));
        send("m1");
        delivery.awaitReached();
        delivery.open().countDown();
        stub().cancel();
        assertThatThrownBy(this::awaitEnd).isInstanceOf(WorkflowFailedException.class);
        assertThat(steps.log).endsWith("end cancelled after 1");
    }

    @Test
    void aStepThatKeepsFailingGoesOnAsARegularActivity() {
        int[] failures = {4};
        steps.effects.put("update_lifecycle_stage", act -> {
            if (failures[0]-- > 0) {
                throw new IllegalStateException("the database is away");
            }
            return steps.applied(null);
        });
        steps.plans.add(plan("Done.", stage()));
        send("m1");
        awaitEnd();
        assertThat(steps.log.stream().filter("act 1 update_lifecycle_stage"::equals))
                .hasSize(5);
        assertThat(steps.log).endsWith("reply", "deliver", "delivered", "end after 1");
    }

    @Test
    void aStaffActionAloneMakesARunThatEnds() {
        assertThat(staffAssigns()).isInstanceOf(Outcome.Applied.class);
        awaitEnd();
        assertThat(steps.log).containsExactly("staff Assign", "follow up", "end after 0");
    }

    @Test
    void aStartForNothingEnds() {
        WorkflowClient.start(workflow()::run, forStaff);
        awaitEnd();
        assertThat(steps.log).containsExactly("end after 0");
    }

    @Test
    void aRunThatIsCancelledClosesAsCancelled() throws Exception {
        var planning = steps.gate("plan 1 rita at 1");
        steps.plans.add(plan("never"));
        send("m1");
        planning.awaitReached();
        stub().cancel();
        planning.open().countDown();
        assertThatThrownBy(this::awaitEnd).isInstanceOf(WorkflowFailedException.class);
        assertThat(steps.log).contains("end cancelled after 1").doesNotContain("reply");
    }

    private void send(String id) {
        var batch = client.newSignalWithStartRequest();
        ConversationTurn workflow = workflow();
        batch.add(workflow::run, start);
        batch.add(workflow::receive, message(id));
        client.signalWithStart(batch);
    }

    private Outcome staffAssigns() {
        return staffBegins().getResult();
    }

    /** Returns once the update is accepted, not when it has answered. */
    private WorkflowUpdateHandle<Outcome> staffBegins() {
        ConversationTurn workflow = workflow();
        return WorkflowClient.startUpdateWithStart(
                workflow::act,
                staffAction(),
                UpdateOptions.<Outcome>newBuilder()
                        .setWaitForStage(WorkflowUpdateStage.ACCEPTED)
                        .build(),
                new WithStartWorkflowOperation<>(workflow::run, forStaff));
    }

    private static StaffAction staffAction() {
        return new StaffAction(
                "k1",
                new Actor(Actor.Type.USER, "amel", "Amel"),
                new Action.Assign(new AssignTo.User("amel"), null),
                null);
    }

    private ConversationTurn workflow() {
        return client.newWorkflowStub(
                ConversationTurn.class,
                WorkflowOptions.newBuilder()
                        .setTaskQueue(TaskQueues.TURNS)
                        .setWorkflowId(start.workflowId())
                        .setWorkflowIdConflictPolicy(WorkflowIdConflictPolicy.WORKFLOW_ID_CONFLICT_POLICY_USE_EXISTING)
                        .build());
    }

    private WorkflowStub stub() {
        return client.newUntypedWorkflowStub(start.workflowId());
    }

    private void awaitEnd() {
        stub().getResult(Void.class);
    }

    private static InboundMessage message(String id) {
        return new InboundMessage(
                id, "web", new InboundMessage.InboundContact("x", null, null, null, null), "hello", List.of(), null);
    }

    private static Planned plan(@Nullable String reply, PlannedAction... actions) {
        return new Planned.Ready(new Plan(
                List.of(actions),
                reply == null ? null : new Plan.ReplyDraft(reply, "en"),
                List.of(1),
                null,
                Plan.ModelUse.NONE,
                null));
    }

    private static Reworded rewritten(String words) {
        return new Reworded.Ready(new Plan.ReplyDraft(words, "en", List.of()), new Plan.ModelUse(1, 10));
    }

    private static PlannedAction stage() {
        return PlannedAction.of(new Action.UpdateLifecycleStage("Qualified"));
    }

    private static PlannedAction field() {
        return PlannedAction.of(new Action.UpdateContactField("budget", FieldValue.of(2500)));
    }

    private static PlannedAction assign() {
        return PlannedAction.of(new Action.Assign(new AssignTo.Named("Léo"), null));
    }
}
