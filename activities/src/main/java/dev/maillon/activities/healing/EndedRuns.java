package dev.maillon.activities.healing;

import com.google.protobuf.ByteString;
import dev.maillon.turns.ConversationTurn;
import io.temporal.api.workflow.v1.WorkflowExecutionInfo;
import io.temporal.api.workflowservice.v1.ListWorkflowExecutionsRequest;
import io.temporal.api.workflowservice.v1.ListWorkflowExecutionsResponse;
import io.temporal.client.WorkflowClient;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

/** Runs of conversations that ended by anything but their own code, as far as Temporal keeps them. */
@Component
record EndedRuns(WorkflowClient client) {

    private static final int AT_ONCE = 100;

    /** @param next token of the next page; empty: this is the last */
    record Page(List<WorkflowExecutionInfo> runs, ByteString next) {}

    /** @param token empty for the first page, which has the youngest */
    Page closedSince(Instant time, ByteString token) {
        ListWorkflowExecutionsResponse found = client.getWorkflowServiceStubs()
                .blockingStub()
                .withDeadlineAfter(10, TimeUnit.SECONDS)
                .listWorkflowExecutions(ListWorkflowExecutionsRequest.newBuilder()
                        .setNamespace(client.getOptions().getNamespace())
                        .setQuery(queryOf(time))
                        .setPageSize(AT_ONCE)
                        .setNextPageToken(token)
                        .build());
        return new Page(found.getExecutionsList(), found.getNextPageToken());
    }

    private static String queryOf(Instant time) {
        return "WorkflowType = '" + ConversationTurn.TYPE
                + "' AND ExecutionStatus IN ('Terminated', 'Failed', 'TimedOut', 'Canceled') AND CloseTime >= '"
                + time.truncatedTo(ChronoUnit.SECONDS) + "'";
    }
}
