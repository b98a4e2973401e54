package dev.maillon.local;

import static org.assertj.core.api.Assertions.assertThat;

import dev.maillon.domain.turn.TaskQueues;
import dev.maillon.local.MaillonApi.Answer;
import dev.maillon.turns.ConversationStart;
import dev.maillon.turns.ConversationStart.Because;
import dev.maillon.turns.healing.Healing;
import io.temporal.api.enums.v1.WorkflowExecutionStatus;
import io.temporal.client.WorkflowClient;
import io.temporal.client.WorkflowOptions;
import io.temporal.client.WorkflowStub;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Runs that were ended with messages that nobody had read, by the server for its limits and by an operator. The limits are lowered, so
 * that few messages reach them; what happens at them is the server's own.
 */
@Tag("R38")
class EndedRunsIT {

    private static final String LARGE = "x".repeat(16 * 1024);

    private final LocalStack stack = TestStack.startWithoutWorker(
            Map.of("limit.historySize.error", 400_000, "history.maximumSignalsPerExecution", 60));
    private final WorkflowClient temporal = TestStack.temporal(stack);
    private final List<ConfigurableApplicationContext> workers = new ArrayList<>();

    @BeforeEach
    void putCatalog() {
        TestStack.putCatalog(stack, "load");
    }

    @AfterEach
    void end() {
        workers.forEach(ConfigurableApplicationContext::close);
        stack.close();
    }

    @Test
    void whatAnEndedRunWasToldIsStoredAndAnswered() {
        Backlog ofTheServer = new Backlog(stack.api());
        assertRefused(ofTheServer.send(100, LARGE));
        assertThat(statusOf(ofTheServer)).isEqualTo(WorkflowExecutionStatus.WORKFLOW_EXECUTION_STATUS_TERMINATED);
        Backlog andWentOn = new Backlog(stack.api());
        assertRefused(andWentOn.send(100, LARGE));
        assertThat(andWentOn.send(3, "hello").status()).isEqualTo(202);
        Backlog ofAnOperator = new Backlog(stack.api());
        ofAnOperator.send(3, "hello");
        run(ofAnOperator).terminate("by an operator");

        workers.add(DawdlingWorker.start(stack.workerSettings(), 1));
        heal();

        ofTheServer.assertEachInOneTurn();
        andWentOn.assertEachInOneTurn();
        ofAnOperator.assertEachInOneTurn();
        assertThat(TestStack.jdbc(stack)
                        .sql("SELECT COUNT(*) FROM recovered_run")
                        .query(Integer.class)
                        .single())
                .isEqualTo(3);
    }

    @Test
    void aRunThatTakesNoMoreSignalsHasTheMessageSentAgain() {
        Backlog backlog = new Backlog(stack.api());
        assertRefused(backlog.send(100, "hello"));
        assertThat(statusOf(backlog)).isEqualTo(WorkflowExecutionStatus.WORKFLOW_EXECUTION_STATUS_RUNNING);

        workers.add(DawdlingWorker.start(stack.workerSettings(), 1));
        TestStack.await(() -> backlog.send(1, "hello again"), answer -> answer.status() == 202);

        backlog.assertEachInOneTurn();
    }

    private static void assertRefused(Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(503);
    }

    /** As the schedule does every minute. */
    private void heal() {
        temporal.newWorkflowStub(
                        Healing.class,
                        WorkflowOptions.newBuilder()
                                .setWorkflowId(Healing.ID + "-" + UUID.randomUUID())
                                .setTaskQueue(TaskQueues.TURNS)
                                .build())
                .heal();
    }

    private WorkflowExecutionStatus statusOf(Backlog backlog) {
        return run(backlog).describe().getStatus();
    }

    private WorkflowStub run(Backlog backlog) {
        return temporal.newUntypedWorkflowStub(
                new ConversationStart("demo", backlog.conversation(), Because.MESSAGE).workflowId());
    }
}
