package dev.maillon.activities.followups;

import dev.maillon.catalog.Catalog.StartWorkflow;
import dev.maillon.followup.FollowUpTargets.State;
import io.temporal.api.common.v1.WorkflowExecution;
import io.temporal.api.enums.v1.TaskQueueType;
import io.temporal.api.taskqueue.v1.TaskQueue;
import io.temporal.api.workflow.v1.PendingWorkflowTaskInfo;
import io.temporal.api.workflow.v1.WorkflowExecutionInfo;
import io.temporal.api.workflowservice.v1.DescribeTaskQueueRequest;
import io.temporal.api.workflowservice.v1.DescribeWorkflowExecutionRequest;
import io.temporal.api.workflowservice.v1.DescribeWorkflowExecutionResponse;
import io.temporal.api.workflowservice.v1.ListWorkflowExecutionsRequest;
import io.temporal.api.workflowservice.v1.WorkflowServiceGrpc.WorkflowServiceBlockingStub;
import io.temporal.client.WorkflowClient;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

/** How the workflows of a trigger fare, as Temporal tells it: who polls their queue, and whether their first task gets done. */
@Component
class TargetHealth {

    /** A poll waits a minute at the server; who has not come back since is gone. */
    private static final Duration POLLS = Duration.ofSeconds(70);

    /** A task that has failed so often does not fail by chance. */
    private static final int FAILS = 2;

    private static final int MOST_DESCRIBED = 5;

    private final InstantSource clock;

    TargetHealth(InstantSource clock) {
        this.clock = clock;
    }

    record Found(State state, String explanation, List<String> stuck) {}

    /** @throws io.grpc.StatusRuntimeException where the namespace does not answer */
    Found of(WorkflowClient client, String workspace, String trigger, StartWorkflow start) {
        String namespace = client.getOptions().getNamespace();
        WorkflowServiceBlockingStub server =
                client.getWorkflowServiceStubs().blockingStub().withDeadlineAfter(3, TimeUnit.SECONDS);
        List<DescribeWorkflowExecutionResponse> unbegun = running(server, namespace, trigger, start).stream()
                .map(execution -> described(server, namespace, execution))
                .filter(TargetHealth::isUnbegun)
                .toList();
        List<String> ids = unbegun.stream()
                .map(run -> run.getWorkflowExecutionInfo().getExecution().getWorkflowId())
                .toList();
        if (!isPolled(server, namespace, start.taskQueue())) {
            return new Found(State.NO_WORKER, "Nobody polls the task queue " + start.taskQueue() + ".", ids);
        }
        if (unbegun.stream().anyMatch(run -> run.getPendingWorkflowTask().getAttempt() >= FAILS)) {
            return new Found(
                    State.FAILING,
                    "A worker polls the task queue and fails at the first task: it may not know the type "
                            + start.workflowType() + ". Temporal's UI shows its error.",
                    ids);
        }
        return new Found(State.OK, "A worker polls the task queue.", ids);
    }

    private boolean isPolled(WorkflowServiceBlockingStub server, String namespace, String queue) {
        Instant since = clock.instant().minus(POLLS);
        return server
                .describeTaskQueue(DescribeTaskQueueRequest.newBuilder()
                        .setNamespace(namespace)
                        .setTaskQueue(TaskQueue.newBuilder().setName(queue))
                        .setTaskQueueType(TaskQueueType.TASK_QUEUE_TYPE_WORKFLOW)
                        .build())
                .getPollersList()
                .stream()
                .anyMatch(poller -> Instant.ofEpochSecond(
                                poller.getLastAccessTime().getSeconds())
                        .isAfter(since));
    }

    /** The youngest; their ids begin with the trigger's, so it needs no search attribute of ours. */
    private static List<WorkflowExecution> running(
            WorkflowServiceBlockingStub server, String namespace, String trigger, StartWorkflow start) {
        String query = "ExecutionStatus = 'Running' AND WorkflowType = '%s' AND WorkflowId STARTS_WITH 'followup/%s/'"
                .formatted(quoted(start.workflowType()), quoted(trigger));
        return server
                .listWorkflowExecutions(ListWorkflowExecutionsRequest.newBuilder()
                        .setNamespace(namespace)
                        .setQuery(query)
                        .setPageSize(MOST_DESCRIBED)
                        .build())
                .getExecutionsList()
                .stream()
                .map(WorkflowExecutionInfo::getExecution)
                .toList();
    }

    private static String quoted(String text) {
        return text.replace("'", "''");
    }

    private static DescribeWorkflowExecutionResponse described(
            WorkflowServiceBlockingStub server, String namespace, WorkflowExecution execution) {
        return server.describeWorkflowExecution(DescribeWorkflowExecutionRequest.newBuilder()
                .setNamespace(namespace)
                .setExecution(execution)
                .build());
    }

    /** Its first task is pending: scheduled, started, or failed and to be tried again. */
    private static boolean isUnbegun(DescribeWorkflowExecutionResponse run) {
        PendingWorkflowTaskInfo none = PendingWorkflowTaskInfo.getDefaultInstance();
        return !run.getPendingWorkflowTask().equals(none)
                && run.getWorkflowExecutionInfo().getHistoryLength() <= 4;
    }
}
