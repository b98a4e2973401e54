package dev.maillon.local;

import io.temporal.api.common.v1.WorkflowExecution;
import io.temporal.api.workflowservice.v1.ResetWorkflowExecutionRequest;
import io.temporal.client.WorkflowClient;
import io.temporal.client.WorkflowFailedException;
import io.temporal.client.WorkflowStub;
import io.temporal.failure.CanceledFailure;
import java.util.Optional;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/** What an operator does with runs in the Temporal UI. */
final class Operators {

    /** The first task's completion; the customer's message, a signal, is before it. */
    private static final int FIRST_TASK_COMPLETED = 5;

    private Operators() {}

    /** @return the new run */
    static String resetToItsBeginning(WorkflowClient temporal, JsonNode turn) {
        return temporal.getWorkflowServiceStubs()
                .blockingStub()
                .resetWorkflowExecution(ResetWorkflowExecutionRequest.newBuilder()
                        .setNamespace("default")
                        .setWorkflowExecution(WorkflowExecution.newBuilder()
                                .setWorkflowId(turn.at("/workflowId").asString())
                                .setRunId(turn.at("/runId").asString()))
                        .setReason("by an operator")
                        .setWorkflowTaskFinishEventId(FIRST_TASK_COMPLETED)
                        .setRequestId(UUID.randomUUID().toString())
                        .build())
                .getRunId();
    }

    /** Waits until the run has closed as cancelled. */
    static void cancel(WorkflowClient temporal, JsonNode turn) {
        WorkflowStub run = run(
                temporal, turn.at("/workflowId").asString(), turn.at("/runId").asString());
        run.cancel();
        try {
            run.getResult(Void.class);
        } catch (WorkflowFailedException failure) {
            if (failure.getCause() instanceof CanceledFailure) {
                return;
            }
            throw failure;
        }
        throw new IllegalStateException("the run ended before it was cancelled");
    }

    static WorkflowStub run(WorkflowClient temporal, String workflowId, String runId) {
        return temporal.newUntypedWorkflowStub(
                WorkflowExecution.newBuilder()
                        .setWorkflowId(workflowId)
                        .setRunId(runId)
                        .build(),
                Optional.empty());
    }
}
