package dev.maillon.local;

import io.temporal.api.common.v1.WorkflowExecution;
import io.temporal.client.WorkflowClient;
import io.temporal.client.WorkflowExecutionMetadata;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;

/** Records the workflows beside the turn: of each kind one run that has ended. */
final class RecordOthers {

    private final RecordHistories histories;
    private final LocalStack stack;
    private final WorkflowClient temporal;

    RecordOthers(RecordHistories histories, LocalStack stack) {
        this.histories = histories;
        this.stack = stack;
        this.temporal = TestStack.temporal(stack);
    }

    void record() throws IOException {
        followUps();
        deadLetter();
        reassigned();
        stack.api().get("/followups/targets");
        ended("targets", "FollowUpTargets", "Completed");
        ended("healing", "Healing", "Completed");
    }

    /** One by a webhook, and one in a line. */
    private void followUps() throws IOException {
        moveTo("Lost", someonesConversation());
        ended("webhook", "WebhookFollowUp", "Completed");
        ended("line", "FollowUpLine", "Completed");
    }

    private void deadLetter() throws IOException {
        stack.sink().answerWith(400);
        moveTo("Lost", someonesConversation());
        ended("webhook-refused", "WebhookFollowUp", "Failed");
        stack.sink().answerWith(null);
    }

    /** Who has three conversations gives them to somebody else. */
    private void reassigned() throws IOException {
        for (int i = 0; i < 3; i++) {
            histories.post(
                    "/conversations/" + someonesConversation() + "/actions",
                    Map.of("type", "assign", "to", Map.of("user", "amel")));
        }
        histories.post("/reassignments", Map.of("user", "amel", "to", Map.of("agent", "eve")));
        ended("reassigned", "BulkReassignment", "Completed");
    }

    private String someonesConversation() {
        return TestStack.conversationOf(new Customer(stack.api(), "web").says("hello"));
    }

    private void moveTo(String stage, String conversation) {
        histories.post(
                "/conversations/" + conversation + "/actions",
                Map.of("type", "update_lifecycle_stage", "stage", stage));
    }

    private void ended(String kind, String type, String status) throws IOException {
        String query = "WorkflowType = '" + type + "' AND ExecutionStatus = '" + status + "'";
        WorkflowExecution run = TestStack.await(
                        () -> temporal.listExecutions(query).findFirst(), Optional::isPresent)
                .map(WorkflowExecutionMetadata::getExecution)
                .orElseThrow();
        histories.write(kind, run.getWorkflowId(), run.getRunId());
    }
}
