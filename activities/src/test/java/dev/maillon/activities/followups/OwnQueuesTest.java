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
import dev.maillon.store.followups.DeadLetter;
import dev.maillon.store.followups.DeadLetters;
import dev.maillon.store.followups.WaitingFollowUps;
import dev.maillon.turns.followup.FollowUpLineWorkflow;
import dev.maillon.turns.followup.WebhookFollowUp;
import dev.maillon.turns.followup.WebhookFollowUp.WebhookCall;
import dev.maillon.turns.followup.WebhookFollowUpWorkflow;
import io.temporal.client.WorkflowClient;
import io.temporal.client.WorkflowOptions;
import io.temporal.worker.Worker;
import io.temporal.worker.WorkerFactory;
import java.net.URI;
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

/** A trigger that leads to a worker of Maillon's own is refused once: its event is a dead letter, and nothing else waits for it. */
@SpringBootTest(
        classes = FollowingUpTest.Wiring.class,
        webEnvironment = SpringBootTest.WebEnvironment.NONE,
        properties = "maillon.followups.namespaces[0].name=partner-of-queues")
@ContextConfiguration(initializers = StoreTest.FreshDatabase.class)
@Tag("R33")
class OwnQueuesTest {

    private static final String TRIGGERS = """
            triggers:
              - id: %1$s
                when: {event: lifecycle_stage_updated}
                start: {workflowType: ConversationTurn, taskQueue: %2$s, namespace: %3$s}
              - id: beside-%1$s
                when: {event: lifecycle_stage_updated}
                start: {workflowType: AnyType, taskQueue: crm-of-the-test}
            """;

    @Autowired
    private FollowingUpActivity followingUp;

    @Autowired
    private FollowingInLineActivity inLine;

    @Autowired
    private PostingEventsActivity postingEvents;

    @Autowired
    private InspectingTargetsActivity targets;

    @Autowired
    private WaitingFollowUps waiting;

    @Autowired
    private DeadLetters letters;

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

    private final String trigger = "t-" + UUID.randomUUID();
    private Conversation conversation = Conversation.unopened("", "", "", "");
    private @Nullable WorkerFactory workers;

    @BeforeEach
    void open() {
        conversation = scene.openConversation(URI.create("http://127.0.0.1:9"));
        WorkerFactory started = WorkerFactory.newInstance(client);
        started.newWorker("crm-of-the-test").registerWorkflowImplementationTypes(Gate.Gated.class);
        Worker turns = started.newWorker(TaskQueues.TURNS);
        turns.registerWorkflowImplementationTypes(FollowUpLineWorkflow.class, WebhookFollowUpWorkflow.class);
        turns.registerActivitiesImplementations(inLine);
        started.newWorker(TaskQueues.DELIVERY).registerActivitiesImplementations(postingEvents);
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
    void inOurNamespaceByItsNameItIsADeadLetterAndTheOtherTriggersGoOn() {
        catalog("turns");
        ActionEvent event = qualified("t1");
        List<String> started = followUp();
        assertThat(started)
                .contains("followup/beside-" + trigger + "/" + event.header().id());
        assertThat(outbox.unfollowed(conversation.key())).isEmpty();

        client.newUntypedWorkflowStub(line().workflowId()).getResult(Void.class);
        assertThat(letter(event).why()).contains("turns", "Maillon's own");
        assertThat(waiting.count(conversation.workspace(), trigger)).isZero();
        assertThat(targets.inspect(conversation.workspace()).items())
                .filteredOn(target -> target.trigger().equals(trigger))
                .singleElement()
                .satisfies(target -> {
                    assertThat(target.state().name()).isEqualTo("UNREACHABLE");
                    assertThat(target.explanation()).contains("Maillon's own");
                });
        end("followup/beside-" + trigger + "/" + event.header().id());
    }

    @Test
    void whatTemporalRefusesForGoodIsADeadLetterToo() {
        Gate.namespace(client, "partner-of-queues");
        catalog("/_sys/crm/none", "partner-of-queues");
        ActionEvent event = qualified("t1");
        followUp();
        client.newUntypedWorkflowStub(line().workflowId()).getResult(Void.class);
        assertThat(letter(event).why()).contains("Temporal refuses the start", "/_sys/");
        end("followup/beside-" + trigger + "/" + event.header().id());
    }

    @Test
    void onceTheCatalogIsCorrectedAnOperatorSendsItAgain() {
        catalog("media");
        ActionEvent event = qualified("t1");
        followUp();
        client.newUntypedWorkflowStub(line().workflowId()).getResult(Void.class);
        WebhookCall again = new WebhookCall(
                conversation.workspace(),
                trigger,
                event.header().id(),
                letter(event).resends() + 1);

        catalog("crm-of-the-test");
        client.newWorkflowStub(
                        WebhookFollowUp.class,
                        WorkflowOptions.newBuilder()
                                .setWorkflowId(again.workflowId())
                                .setTaskQueue(TaskQueues.TURNS)
                                .build())
                .run(again);

        assertThat(letter(event).deliveredAt()).isNotNull();
        end("followup/" + trigger + "/" + event.header().id());
        end("followup/beside-" + trigger + "/" + event.header().id());
    }

    private void end(String workflowId) {
        client.newUntypedWorkflowStub(workflowId).terminate("end of the test");
    }

    private DeadLetter letter(ActionEvent event) {
        return letters.find(conversation.workspace(), trigger, event.header().id())
                .orElseThrow();
    }

    private void catalog(String queue) {
        catalog(queue, client.getOptions().getNamespace());
    }

    private void catalog(String queue, String namespace) {
        String document =
                versions.findCurrent(conversation.workspace()).orElseThrow().document();
        catalogs.save(
                conversation.workspace(),
                document.substring(0, document.indexOf("triggers:")) + TRIGGERS.formatted(trigger, queue, namespace),
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
}
