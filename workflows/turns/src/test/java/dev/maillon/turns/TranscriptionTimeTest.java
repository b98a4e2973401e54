package dev.maillon.turns;

import static org.assertj.core.api.Assertions.assertThat;

import dev.maillon.domain.conversation.InboundMessage;
import dev.maillon.domain.conversation.InboundMessage.InboundContact;
import dev.maillon.domain.plan.Plan;
import dev.maillon.domain.plan.Planned;
import dev.maillon.domain.turn.TaskQueues;
import dev.maillon.turns.ConversationStart.Because;
import io.temporal.client.WorkflowClient;
import io.temporal.client.WorkflowClientOptions;
import io.temporal.client.WorkflowStub;
import io.temporal.testing.TestEnvironmentOptions;
import io.temporal.testing.TestWorkflowEnvironment;
import io.temporal.worker.Worker;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What becomes of a voice message whose time runs out, on a server whose clock does not wait. */
class TranscriptionTimeTest {

    private final TestWorkflowEnvironment server = TestWorkflowEnvironment.newInstance(options());
    private final ScriptedSteps steps = new ScriptedSteps();

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    @Tag("R32")
    void afterFiveMinutesTheTurnGoesOnWithout() {
        for (String queue : List.of(TaskQueues.TURNS, TaskQueues.LLM, TaskQueues.DELIVERY, TaskQueues.MEDIA)) {
            Worker worker = server.newWorker(queue);
            worker.registerActivitiesImplementations(steps);
            worker.registerWorkflowImplementationTypes(ConversationTurnWorkflow.class);
        }
        server.start();
        steps.away.add("voice1");
        steps.plans.add(new Planned.Ready(new Plan(
                List.of(), new Plan.ReplyDraft("Please write.", "en"), List.of(), null, Plan.ModelUse.NONE, null)));

        WorkflowStub run = send("voice1");
        run.getResult(Void.class);

        assertThat(steps.log)
                .containsSubsequence(
                        "give up voice1: gave_up: the provider cannot be reached", "plan 1 rita at 1", "reply");
        assertThat(steps.log.stream().filter("transcribe voice1"::equals)).hasSizeGreaterThan(3);
    }

    private WorkflowStub send(String id) {
        WorkflowClient client = server.getWorkflowClient();
        ConversationStart start = new ConversationStart("demo", "c1", Because.MESSAGE);
        ConversationTurn workflow = client.newWorkflowStub(ConversationTurn.class, start.options());
        var batch = client.newSignalWithStartRequest();
        batch.add(workflow::run, start);
        batch.add(
                workflow::receive,
                new InboundMessage(
                        id, "web", new InboundContact("ann", null, null, null, null), null, List.of(), null));
        client.signalWithStart(batch);
        return WorkflowStub.fromTyped(workflow);
    }

    private static TestEnvironmentOptions options() {
        TestEnvironmentOptions.Builder options = TestEnvironmentOptions.newBuilder()
                .setWorkflowClientOptions(WorkflowClientOptions.newBuilder()
                        .setDataConverter(Payloads.dataConverter())
                        .build());
        MaillonSearchAttributes.ALL.forEach(
                attribute -> options.registerSearchAttribute(attribute.getName(), attribute.getValueType()));
        return options.build();
    }
}
