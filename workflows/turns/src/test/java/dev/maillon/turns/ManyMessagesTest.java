package dev.maillon.turns;

import static org.assertj.core.api.Assertions.assertThat;

import dev.maillon.domain.conversation.InboundMessage;
import dev.maillon.domain.conversation.InboundMessage.InboundContact;
import dev.maillon.domain.plan.Plan;
import dev.maillon.domain.plan.Plan.ReplyDraft;
import dev.maillon.domain.plan.Planned;
import dev.maillon.domain.turn.TaskQueues;
import dev.maillon.turns.ConversationStart.Because;
import io.temporal.client.WorkflowClient;
import io.temporal.worker.Worker;
import io.temporal.worker.WorkerFactory;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** More messages than one step can carry, which came while no worker ran: they enter the turn in slices. */
@Tag("R38")
@Timeout(120)
class ManyMessagesTest {

    private final ConversationStart start =
            new ConversationStart("demo", UUID.randomUUID().toString(), Because.MESSAGE);
    private final ScriptedSteps steps = new ScriptedSteps();
    private final WorkflowClient client = DevServer.get().getWorkflowClient();
    private @Nullable WorkerFactory workers;

    @AfterEach
    void stopWorkers() {
        if (workers != null) {
            workers.shutdownNow();
            workers.awaitTermination(10, TimeUnit.SECONDS);
        }
    }

    @Test
    void manyAreKeptAHundredAtATimeAndTheLastSliceOpensTheTurn() {
        IntStream.rangeClosed(1, 251).forEach(i -> send(i, "hello"));
        startWorkers();
        awaitEnd();
        assertThat(steps.log)
                .containsExactly(
                        "keep 100",
                        "keep 100",
                        "open 51",
                        "plan 1 rita at 1",
                        "reply",
                        "deliver",
                        "delivered",
                        "end after 251");
    }

    @Test
    void largeOnesAreCutByTheirBytes() {
        IntStream.rangeClosed(1, 40).forEach(i -> send(i, "x".repeat(16 * 1024)));
        startWorkers();
        awaitEnd();
        assertThat(steps.log).startsWith("keep 15", "keep 15", "open 10").endsWith("end after 40");
    }

    @Test
    void whatOneStepCanCarryEntersAtOnce() {
        IntStream.rangeClosed(1, 100).forEach(i -> send(i, "hello"));
        startWorkers();
        awaitEnd();
        assertThat(steps.log).startsWith("open 100", "plan 1 rita at 1").endsWith("end after 100");
    }

    @Test
    void whatWaitsWhenTheRunEndsIsKeptInSlices() throws Exception {
        var delivery = steps.gate("deliver");
        send(1, "hello");
        startWorkers();
        delivery.awaitReached();
        IntStream.rangeClosed(2, 121).forEach(i -> send(i, "hello"));
        delivery.open().countDown();
        awaitEnd();
        assertThat(steps.log)
                .containsSubsequence("end after 1", "keep 100", "keep 20", "open 0", "reply", "end after 120");
    }

    /** It could take no message for ten minutes. */
    @Test
    void aFullRunWaitsForNoGatewayAndTheNextOneDelivers() {
        steps.gatewayIsAway = true;
        steps.gatewayComesBack = true;
        IntStream.rangeClosed(1, 450).forEach(i -> send(i, "hello"));
        startWorkers();
        awaitEnd();
        assertThat(steps.log)
                .containsSubsequence("open 50", "reply", "settle", "end after 450", "open 0", "deliver", "delivered");
    }

    /** The API takes none of this size; a client of Temporal's may send it. */
    @Test
    void oneThatNoStepCanCarryHoldsUpNoOther() {
        send(1, "x".repeat(1_900_000));
        send(2, "hello");
        startWorkers();
        awaitEnd();
        assertThat(steps.log).startsWith("open 1", "plan 1 rita at 1").endsWith("end after 1");
    }

    private void send(int number, String text) {
        var batch = client.newSignalWithStartRequest();
        ConversationTurn workflow = client.newWorkflowStub(ConversationTurn.class, start.options());
        batch.add(workflow::run, start);
        batch.add(
                workflow::receive,
                new InboundMessage(
                        "m" + number, "web", new InboundContact("x", null, null, null, null), text, List.of(), null));
        client.signalWithStart(batch);
    }

    private void startWorkers() {
        steps.plans.add(new Planned.Ready(
                new Plan(List.of(), new ReplyDraft("Hello.", "en"), List.of(1), null, Plan.ModelUse.NONE, null)));
        WorkerFactory starting = WorkerFactory.newInstance(client);
        Worker turns = starting.newWorker(TaskQueues.TURNS);
        turns.registerWorkflowImplementationTypes(ConversationTurnWorkflow.class);
        turns.registerActivitiesImplementations(steps);
        starting.newWorker(TaskQueues.LLM).registerActivitiesImplementations(steps);
        starting.newWorker(TaskQueues.DELIVERY).registerActivitiesImplementations(steps);
        starting.start();
        workers = starting;
    }

    private void awaitEnd() {
        client.newUntypedWorkflowStub(start.workflowId()).getResult(Void.class);
    }
}
