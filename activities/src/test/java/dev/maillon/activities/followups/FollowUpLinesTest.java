package dev.maillon.activities.followups;

import static org.assertj.core.api.Assertions.assertThat;

import dev.maillon.activities.Scene;
import dev.maillon.domain.action.State;
import dev.maillon.domain.conversation.Conversation;
import dev.maillon.domain.event.ActionEvent;
import dev.maillon.domain.followup.FollowUpQueue;
import dev.maillon.domain.turn.TaskQueues;
import dev.maillon.store.StoreTest;
import dev.maillon.store.catalogs.CatalogVersions;
import dev.maillon.store.catalogs.Catalogs;
import dev.maillon.store.events.Events;
import dev.maillon.store.events.Outbox;
import dev.maillon.store.followups.WaitingFollowUps;
import dev.maillon.turns.followup.FollowUpLineWorkflow;
import io.temporal.api.workflowservice.v1.DescribeWorkflowExecutionRequest;
import io.temporal.client.WorkflowClient;
import io.temporal.client.WorkflowExecutionDescription;
import io.temporal.client.WorkflowNotFoundException;
import io.temporal.worker.Worker;
import io.temporal.worker.WorkerFactory;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ContextConfiguration;

/** Follow-ups that are not started at once, on a real Temporal server. */
@SpringBootTest(
        classes = FollowingUpTest.Wiring.class,
        webEnvironment = SpringBootTest.WebEnvironment.NONE,
        properties = "maillon.followups.namespaces[0].name=partner")
@ContextConfiguration(initializers = StoreTest.FreshDatabase.class)
@Tag("R33")
class FollowUpLinesTest {

    private static final String ORDERED = """
            triggers:
              - id: %s
                when: {event: lifecycle_stage_updated, to: Qualified}
                start: {workflowType: AnyType, taskQueue: crm-of-the-test}
                ordered: true
            """;

    @Autowired
    private FollowingUpActivity followingUp;

    @Autowired
    private FollowingInLineActivity inLine;

    @Autowired
    private InspectingTargetsActivity targets;

    @Autowired
    private Lines lines;

    @Autowired
    private WaitingFollowUps waiting;

    @Autowired
    private Outbox outbox;

    @Autowired
    private Catalogs catalogs;

    @Autowired
    private CatalogVersions versions;

    @Autowired
    private Scene scene;

    @Autowired
    private Events events;

    @Autowired
    private WorkflowClient client;

    /** Of each test: the conversations of all have one id, and so the same event has. */
    private final String trigger = "t-" + UUID.randomUUID();

    private Conversation conversation = Conversation.unopened("", "", "", "");
    private @Nullable WorkerFactory workers;

    @BeforeEach
    void open() {
        conversation = scene.openConversation(URI.create("http://127.0.0.1:9"));
        catalog(ORDERED);
        WorkerFactory started = WorkerFactory.newInstance(client);
        started.newWorker("crm-of-the-test").registerWorkflowImplementationTypes(Gate.Gated.class);
        started.newWorker("strangers").registerWorkflowImplementationTypes(FollowUpLineWorkflow.class);
        Worker turns = started.newWorker(TaskQueues.TURNS);
        turns.registerWorkflowImplementationTypes(FollowUpLineWorkflow.class);
        turns.registerActivitiesImplementations(inLine);
        started.start();
        workers = started;
    }

    @AfterEach
    void close() {
        if (workers != null) {
            workers.shutdownNow();
        }
    }

    @Test
    void theNextFollowUpStartsWhenTheOneBeforeHasEnded() {
        ActionEvent first = qualified("t1");
        ActionEvent second = qualified("t2");

        assertThat(followUp()).containsOnly(line().workflowId());
        awaitRunning(first);
        awaitPending(line(), "AwaitEnd");
        assertThat(isStarted(second)).isFalse();

        open(first);
        awaitRunning(second);
        open(second);
        client.newUntypedWorkflowStub(line().workflowId()).getResult(Void.class);
        assertThat(closeOf(first)).isBeforeOrEqualTo(startOf(second));
        assertThat(waiting.count(conversation.workspace(), trigger)).isZero();
    }

    @Test
    void aLineThatWasTerminatedGoesOnWhereItWasAndRepeatsNothing() {
        ActionEvent first = qualified("t1");
        ActionEvent second = qualified("t2");
        followUp();
        awaitRunning(first);
        String run = described(first).getExecution().getRunId();

        client.newUntypedWorkflowStub(line().workflowId()).terminate("by an operator");
        assertThat(waiting.lines(null, Instant.now().plusSeconds(60), 500)).contains(line());
        lines.wake(line());

        open(first);
        awaitRunning(second);
        open(second);
        client.newUntypedWorkflowStub(line().workflowId()).getResult(Void.class);
        assertThat(described(first).getExecution().getRunId()).isEqualTo(run);
    }

    @Test
    void anEventThatIsFollowedAgainAfterItsFollowUpHasEndedIsFollowedOnce() {
        ActionEvent event = qualified("t1");
        followUp();
        awaitRunning(event);
        open(event);
        client.newUntypedWorkflowStub(line().workflowId()).getResult(Void.class);
        String run = described(event).getExecution().getRunId();

        lines.add(
                catalogs.current(conversation.workspace()).catalog().triggers().getFirst(), event, Scene.AT);

        client.newUntypedWorkflowStub(line().workflowId()).getResult(Void.class);
        assertThat(described(event).getExecution().getRunId()).isEqualTo(run);
    }

    @Test
    void aNamespaceThatIsNotAllowedHoldsUpTheLineAlone() {
        catalog("""
                triggers:
                  - id: %s
                    when: {event: lifecycle_stage_updated}
                    start: {workflowType: AnyType, taskQueue: q, namespace: nowhere}
                """);
        qualified("t1");

        assertThat(followUp()).containsExactly(line().workflowId());

        assertThat(outbox.unfollowed(conversation.key()))
                .as("the conversation owes nothing")
                .isEmpty();
        assertThat(awaitPending(line(), "StartNext")).contains("nowhere is not among");
        assertThat(targets.inspect(conversation.workspace()).items())
                .singleElement()
                .satisfies(target -> {
                    assertThat(target.state().name()).isEqualTo("UNREACHABLE");
                    assertThat(target.explanation()).contains("maillon.followups.namespaces");
                    assertThat(target.waiting()).isEqualTo(1);
                });
        client.newUntypedWorkflowStub(line().workflowId()).terminate("end of the test");
    }

    @Test
    void startsInAnotherNamespaceThroughItsOwnClientOnce() {
        WorkflowClient partner = Gate.namespace(client, "partner");
        catalog("""
                triggers:
                  - id: %s
                    when: {event: lifecycle_stage_updated}
                    start: {workflowType: AnyType, taskQueue: q, namespace: partner}
                """);
        ActionEvent event = qualified("t1");
        followUp();
        client.newUntypedWorkflowStub(line().workflowId()).getResult(Void.class);

        WorkflowExecutionDescription started = partner.newUntypedWorkflowStub(
                        "followup/" + trigger + "/" + event.header().id())
                .describe();
        assertThat(started.getWorkflowType()).isEqualTo("AnyType");
        assertThat(started.getTaskQueue()).isEqualTo("q");
        assertThat(started.getMemo("conversation", String.class)).isEqualTo(conversation.id());
        assertThat(waiting.count(conversation.workspace(), trigger)).isZero();
    }

    @Test
    void anOperatorSeesTargetsWithoutAWorkerAndTypesThatNobodyKnows() {
        catalog("""
                triggers:
                  - id: %s
                    when: {event: lifecycle_stage_updated}
                    start: {workflowType: AnyType, taskQueue: deserted}
                  - id: unknown-%1$s
                    when: {event: lifecycle_stage_updated}
                    start: {workflowType: NobodyKnowsThis, taskQueue: strangers}
                  - id: well-%1$s
                    when: {event: conversation_opened}
                    start: {workflowType: AnyType, taskQueue: crm-of-the-test}
                """);
        List<String> started = started(qualified("t1"));

        List<String> states = Gate.until(
                () -> targets.inspect(conversation.workspace()).items().stream()
                        .map(target -> target.trigger() + " " + target.state() + " " + target.stuck())
                        .toList(),
                seen -> seen.toString().contains("FAILING") && seen.toString().contains(started.getFirst()));

        assertThat(states)
                .containsExactly(
                        trigger + " NO_WORKER [" + started.getFirst() + "]",
                        "unknown-" + trigger + " FAILING [" + started.getLast() + "]",
                        "well-" + trigger + " UNTRIED []");
        assertThat(outbox.unfollowed(conversation.key()))
                .as("the conversation owes nothing")
                .isEmpty();
        started.forEach(id -> client.newUntypedWorkflowStub(id).terminate("end of the test"));
    }

    private List<String> started(ActionEvent event) {
        assertThat(outbox.unfollowed(conversation.key())).containsExactly(event);
        return followUp();
    }

    private void catalog(String triggers) {
        String document =
                versions.findCurrent(conversation.workspace()).orElseThrow().document();
        catalogs.save(
                conversation.workspace(),
                document.substring(0, document.indexOf("triggers:")) + triggers.formatted(trigger),
                "test",
                null);
    }

    private FollowUpQueue line() {
        return new FollowUpQueue(conversation.workspace(), trigger, conversation.id());
    }

    private List<String> followUp() {
        return followingUp.followUp(conversation.key()).workflowIds();
    }

    private ActionEvent qualified(String turn) {
        ActionEvent event = new ActionEvent.LifecycleStageUpdated(
                scene.header(scene.turn(conversation, turn, "hello"), 1),
                new State.Stage("New Lead"),
                new State.Stage("Qualified"));
        events.record(event, true);
        return event;
    }

    private String idOf(ActionEvent event) {
        return "followup/" + trigger + "/" + event.header().id();
    }

    private void open(ActionEvent event) {
        client.newUntypedWorkflowStub(idOf(event)).signal("open");
    }

    private WorkflowExecutionDescription described(ActionEvent event) {
        return client.newUntypedWorkflowStub(idOf(event)).describe();
    }

    private boolean isStarted(ActionEvent event) {
        try {
            return described(event).getWorkflowExecutionInfo().getHistoryLength() > 0;
        } catch (WorkflowNotFoundException notYet) {
            return false;
        }
    }

    private void awaitRunning(ActionEvent event) {
        Gate.until(() -> isStarted(event), started -> started);
    }

    private Instant startOf(ActionEvent event) {
        return described(event).getStartTime();
    }

    private @Nullable Instant closeOf(ActionEvent event) {
        return described(event).getCloseTime();
    }

    /** @return the message of its last failure */
    private String awaitPending(FollowUpQueue line, String activity) {
        return Gate.until(
                () -> client
                        .getWorkflowServiceStubs()
                        .blockingStub()
                        .describeWorkflowExecution(DescribeWorkflowExecutionRequest.newBuilder()
                                .setNamespace(client.getOptions().getNamespace())
                                .setExecution(client.newUntypedWorkflowStub(line.workflowId())
                                        .describe()
                                        .getExecution())
                                .build())
                        .getPendingActivitiesList()
                        .stream()
                        .filter(pending -> pending.getActivityType().getName().equals(activity))
                        .map(pending -> pending.getLastFailure().getMessage())
                        .findFirst()
                        .orElse(""),
                message -> !message.isEmpty());
    }
}
