package dev.maillon.local;

import dev.maillon.turns.ConversationStart;
import dev.maillon.turns.ConversationStart.Because;
import io.temporal.api.common.v1.WorkflowExecution;
import io.temporal.api.enums.v1.WorkflowExecutionStatus;
import io.temporal.api.workflowservice.v1.DescribeWorkflowExecutionRequest;
import io.temporal.api.workflowservice.v1.DescribeWorkflowExecutionResponse;
import io.temporal.client.WorkflowClient;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A customer writes much while the worker stands still. Whatever was acknowledged is in exactly one turn. */
@Tag("R38")
class BacklogIT {

    /** {@code -Dmaillon.backlog=6000} for the promised number. */
    private static final int SMALL = Integer.getInteger("maillon.backlog", 1_000);

    @TempDir
    private static Path halts;

    private static LocalStack stack;
    private static WorkflowClient temporal;
    private static Process worker;

    @BeforeAll
    static void start() throws IOException {
        stack = TestStack.startOwn(false);
        temporal = TestStack.temporal(stack);
        TestStack.putCatalog(stack, "load");
        worker = HaltingWorker.start(halts, stack.workerSettings(), List.of());
        new Customer(stack.api(), "web").says("hello");
    }

    @AfterAll
    static void end() {
        worker.destroyForcibly();
        stack.close();
    }

    /** Together they are 2.4 MB, more than Temporal takes as the input of one step. */
    @Test
    void manyLargeMessagesAndThenNoDatabaseToStoreThemIn() throws Exception {
        Backlog backlog = new Backlog(stack.api());
        signal("STOP");
        backlog.sendAtOnce(150, "x".repeat(16 * 1024));

        stack.database().stop();
        signal("CONT");
        TestStack.await(() -> described(backlog), run -> isAtItWithoutEnd(run) || isEnded(run));
        stack.database().start();

        backlog.assertEachInOneTurn();
    }

    @Test
    void manySmallMessages() throws Exception {
        Backlog backlog = new Backlog(stack.api());
        signal("STOP");
        backlog.sendAtOnce(SMALL, "hello");
        signal("CONT");

        backlog.assertEachInOneTurn();
    }

    private static void signal(String name) throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-" + name, Long.toString(worker.pid()))
                .start()
                .waitFor();
    }

    /** The step has failed three times as a local activity, and goes on as a regular one. */
    private static boolean isAtItWithoutEnd(DescribeWorkflowExecutionResponse run) {
        return run.getPendingActivitiesList().stream().anyMatch(step -> step.getAttempt() > 1);
    }

    private static boolean isEnded(DescribeWorkflowExecutionResponse run) {
        return run.getWorkflowExecutionInfo().getStatus() != WorkflowExecutionStatus.WORKFLOW_EXECUTION_STATUS_RUNNING;
    }

    private static DescribeWorkflowExecutionResponse described(Backlog backlog) {
        return temporal.getWorkflowServiceStubs()
                .blockingStub()
                .describeWorkflowExecution(DescribeWorkflowExecutionRequest.newBuilder()
                        .setNamespace("default")
                        .setExecution(WorkflowExecution.newBuilder()
                                .setWorkflowId(new ConversationStart("demo", backlog.conversation(), Because.MESSAGE)
                                        .workflowId()))
                        .build());
    }
}
