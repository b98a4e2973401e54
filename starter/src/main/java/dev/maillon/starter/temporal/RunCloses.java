package dev.maillon.starter.temporal;

import com.google.protobuf.ByteString;
import dev.maillon.starter.temporal.ConversationRuns.Run;
import io.grpc.StatusRuntimeException;
import io.temporal.api.common.v1.WorkflowExecution;
import io.temporal.api.enums.v1.HistoryEventFilterType;
import io.temporal.api.workflowservice.v1.GetWorkflowExecutionHistoryRequest;
import io.temporal.api.workflowservice.v1.GetWorkflowExecutionHistoryResponse;
import io.temporal.serviceclient.WorkflowServiceStubs;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Waits for one run to close by long poll: the server answers at once when it does, and a waiting caller costs neither a thread nor
 * a query. The SDK's own waiting would go on through every run that continues as new.
 */
@Component
record RunCloses(WorkflowServiceStubs service, StarterTemporalSettings settings) {

    private static final Logger LOG = LoggerFactory.getLogger(RunCloses.class);

    boolean await(Run run, Duration most) {
        long end = System.nanoTime() + most.toNanos();
        ByteString page = ByteString.EMPTY;
        try {
            while (System.nanoTime() < end) {
                GetWorkflowExecutionHistoryResponse answer = poll(run, page, end - System.nanoTime());
                if (answer.getHistory().getEventsCount() > 0) {
                    return true;
                }
                page = answer.getNextPageToken();
            }
        } catch (StatusRuntimeException noAnswer) {
            LOG.debug("Stopped waiting for a run: {}", noAnswer.getStatus().getCode());
        }
        return false;
    }

    private GetWorkflowExecutionHistoryResponse poll(Run run, ByteString page, long nanos) {
        return service.blockingStub()
                .withDeadlineAfter(nanos, TimeUnit.NANOSECONDS)
                .getWorkflowExecutionHistory(GetWorkflowExecutionHistoryRequest.newBuilder()
                        .setNamespace(settings.namespace())
                        .setExecution(WorkflowExecution.newBuilder()
                                .setWorkflowId(run.workflowId())
                                .setRunId(run.runId()))
                        .setWaitNewEvent(true)
                        .setHistoryEventFilterType(HistoryEventFilterType.HISTORY_EVENT_FILTER_TYPE_CLOSE_EVENT)
                        .setNextPageToken(page)
                        .build());
    }
}
