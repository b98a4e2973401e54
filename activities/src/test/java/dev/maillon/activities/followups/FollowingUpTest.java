package dev.maillon.activities.followups;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.standardwebhooks.Webhook;
import dev.maillon.activities.PostingFixture;
import dev.maillon.activities.Scene;
import dev.maillon.activities.posting.Receiver;
import dev.maillon.activities.posting.Receiver.Received;
import dev.maillon.domain.action.ConversationStatus;
import dev.maillon.domain.action.State;
import dev.maillon.domain.conversation.Conversation;
import dev.maillon.domain.event.ActionEvent;
import dev.maillon.domain.json.Json;
import dev.maillon.domain.turn.TaskQueues;
import dev.maillon.store.StoreConfiguration;
import dev.maillon.store.StoreTest;
import dev.maillon.store.events.Events;
import dev.maillon.store.followups.DeadLetter;
import dev.maillon.store.followups.DeadLetters;
import dev.maillon.turns.DevServer;
import dev.maillon.turns.followup.WebhookFollowUp;
import dev.maillon.turns.followup.WebhookFollowUp.WebhookCall;
import dev.maillon.turns.followup.WebhookFollowUpWorkflow;
import io.temporal.client.WorkflowClient;
import io.temporal.client.WorkflowFailedException;
import io.temporal.client.WorkflowOptions;
import io.temporal.client.WorkflowStub;
import io.temporal.worker.Worker;
import io.temporal.worker.WorkerFactory;
import io.temporal.workflow.DynamicWorkflow;
import io.temporal.workflow.Workflow;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;

/** Follow-ups on a real Temporal server. */
@SpringBootTest(classes = FollowingUpTest.Wiring.class, webEnvironment = SpringBootTest.WebEnvironment.NONE)
@ContextConfiguration(initializers = StoreTest.FreshDatabase.class)
@Tag("R33")
class FollowingUpTest {

    @Autowired
    private FollowingUpActivity followingUp;

    @Autowired
    private PostingEventsActivity postingEvents;

    @Autowired
    private Scene scene;

    @Autowired
    private Events events;

    @Autowired
    private DeadLetters letters;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private WorkflowClient client;

    private final Receiver webhook = new Receiver();
    private Conversation conversation = Conversation.unopened("", "", "", "");
    private WorkerFactory workers = WorkerFactory.newInstance(DevServer.get().getWorkflowClient());

    @BeforeEach
    void open() {
        conversation = scene.openConversation(webhook.url());
        workers = WorkerFactory.newInstance(client);
        workers.newWorker("crm-of-the-test").registerWorkflowImplementationTypes(AnyFollowUp.class);
        Worker turns = workers.newWorker(TaskQueues.TURNS);
        turns.registerWorkflowImplementationTypes(WebhookFollowUpWorkflow.class);
        workers.newWorker(TaskQueues.DELIVERY).registerActivitiesImplementations(postingEvents);
        workers.start();
    }

    @AfterEach
    void close() {
        workers.shutdownNow();
        webhook.close();
    }

    @Test
    void startsTheTriggersWorkflowWithTheEventAsItsOneArgument() {
        ActionEvent event = qualified("t1");
        List<String> started = followUp();
        assertThat(started).containsExactly("followup/greet/" + event.header().id());
        assertThat(result(started.getFirst())).isEqualTo(event);
    }

    /** The guard is the follow-up's Workflow Id: without "duplicates rejected" the second start would make a new run. */
    @Test
    void startsOncePerEventAlsoAfterTheFollowUpHasEnded() {
        qualified("t1");
        String id = followUp().getFirst();
        result(id);
        String run = runOf(id);
        assertThat(followUp()).isEmpty();
        jdbc.sql("UPDATE event SET followed_at = NULL WHERE workspace = ?")
                .params(conversation.workspace())
                .update();
        assertThat(followUp()).containsExactly(id);
        assertThat(runOf(id)).isEqualTo(run);
    }

    @Test
    void leavesAnUnpublishedCloseAlone() {
        events.record(close("t1"), false);
        assertThat(followUp()).isEmpty();
    }

    @Test
    void postsTheEventToAWebhookUnderTheEventsIdUntilItIsAccepted() throws Exception {
        ActionEvent event = close("t1");
        events.record(event, true);
        webhook.then(503);
        String id = followUp().getFirst();
        client.newUntypedWorkflowStub(id).getResult(Void.class);
        assertThat(webhook.ids())
                .containsExactly(event.header().id(), event.header().id());
        Received received = webhook.received().getLast();
        new Webhook(PostingFixture.SECRET).verify(received.body(), received.headers());
        assertThat(Json.mapper().readValue(received.body(), ActionEvent.class)).isEqualTo(event);
    }

    @Test
    void anEventThatTheWebhookRefusesIsADeadLetterUntilItIsSentAgain() {
        ActionEvent event = close("t-refused");
        events.record(event, true);
        webhook.then(410);
        String id = followUp().getFirst();
        assertThatThrownBy(() -> client.newUntypedWorkflowStub(id).getResult(Void.class))
                .isInstanceOf(WorkflowFailedException.class);

        DeadLetter letter = letters.find(
                        conversation.workspace(), "tell", event.header().id())
                .orElseThrow();
        assertThat(letter.conversationId()).isEqualTo(conversation.id());
        assertThat(letter.why()).endsWith("answered 410");
        assertThat(letter.deliveredAt()).isNull();

        WebhookCall again =
                new WebhookCall(conversation.workspace(), "tell", event.header().id(), letter.resends() + 1);
        client.newWorkflowStub(
                        WebhookFollowUp.class,
                        WorkflowOptions.newBuilder()
                                .setWorkflowId(again.workflowId())
                                .setTaskQueue(TaskQueues.TURNS)
                                .build())
                .run(again);
        assertThat(letters.find(conversation.workspace(), "tell", event.header().id()))
                .hasValueSatisfying(taken -> {
                    assertThat(taken.deliveredAt()).isNotNull();
                    assertThat(taken.resends()).isEqualTo(1);
                });
        assertThat(webhook.ids())
                .as("the same webhook-id")
                .containsExactly(event.header().id(), event.header().id());
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

    private ActionEvent close(String turn) {
        return new ActionEvent.ConversationClosed(
                scene.header(scene.turn(conversation, turn, "bye"), 1),
                State.Status.OPEN,
                new State.Status(ConversationStatus.CLOSED, "Spam", null, null, null));
    }

    private ActionEvent result(String id) {
        return client.newUntypedWorkflowStub(id).getResult(ActionEvent.class);
    }

    private String runOf(String id) {
        WorkflowStub stub = client.newUntypedWorkflowStub(id);
        return stub.describe().getExecution().getRunId();
    }

    /** Somebody else's workflow: it answers with what it was given. */
    public static class AnyFollowUp implements DynamicWorkflow {
        @Override
        public Object execute(io.temporal.common.converter.EncodedValues args) {
            if (args.getSize() != 1) {
                throw Workflow.wrap(new IllegalArgumentException("one argument, not " + args.getSize()));
            }
            return args.get(0, ActionEvent.class);
        }
    }

    @Configuration
    @EnableAutoConfiguration
    @Import({StoreConfiguration.class, Scene.class, PostingFixture.class})
    @ComponentScan("dev.maillon.activities.followups")
    @EnableConfigurationProperties(FollowUpSettings.class)
    static class Wiring {

        @Bean
        WorkflowClient workflowClient() {
            return DevServer.get().getWorkflowClient();
        }
    }
}
