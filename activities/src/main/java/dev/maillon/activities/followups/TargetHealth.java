package dev.maillon.activities.followups;

import dev.maillon.domain.catalog.Trigger;
import dev.maillon.domain.catalog.Trigger.StartWorkflow;
import dev.maillon.turns.followup.FollowUpTargets.State;
import io.temporal.api.enums.v1.TaskQueueType;
import io.temporal.api.taskqueue.v1.TaskQueue;
import io.temporal.api.workflow.v1.PendingWorkflowTaskInfo;
import io.temporal.api.workflowservice.v1.DescribeTaskQueueRequest;
import io.temporal.api.workflowservice.v1.DescribeWorkflowExecutionRequest;
import io.temporal.api.workflowservice.v1.DescribeWorkflowExecutionResponse;
import io.temporal.api.workflowservice.v1.WorkflowServiceGrpc.WorkflowServiceBlockingStub;
import io.temporal.client.WorkflowClient;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

/** How the workflows of a trigger fare, as Temporal tells it: who polls their queue, and whether their first task gets done. */
@Component
record TargetHealth(Namespaces namespaces, RunningFollowUps runs, InstantSource clock) {

    /** A poll waits a minute at the server; who has not come back since is gone. */
    private static final Duration POLLS = Duration.ofSeconds(70);

    /** A task that has failed so often does not fail by chance. */
    private static final int FAILS = 2;

    private static final int MOST_DESCRIBED = 5;

    record Found(State state, String explanation, List<String> stuck) {}

    /**
     * @param trigger one that starts workflows
     * @throws io.temporal.failure.ApplicationFailure if its namespace is not allowed
     * @throws io.grpc.StatusRuntimeException if its namespace does not answer
     */
    Found of(String workspace, Trigger trigger) {
        StartWorkflow start = Objects.requireNonNull(trigger.start());
        WorkflowClient client = namespaces.client(start.namespace());
        String namespace = client.getOptions().getNamespace();
        WorkflowServiceBlockingStub server =
                client.getWorkflowServiceStubs().blockingStub().withDeadlineAfter(3, TimeUnit.SECONDS);
        List<DescribeWorkflowExecutionResponse> running =
                runs.youngestRunning(server, workspace, trigger, MOST_DESCRIBED).stream()
                        .map(run -> server.describeWorkflowExecution(DescribeWorkflowExecutionRequest.newBuilder()
                                .setNamespace(namespace)
                                .setExecution(run.getExecution())
                                .build()))
                        .toList();
        List<DescribeWorkflowExecutionResponse> unbegun =
                running.stream().filter(TargetHealth::isUnbegun).toList();
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
        boolean known = unbegun.size() < running.size() || runs.anyCompleted(server, workspace, trigger);
        return known
                ? new Found(State.OK, "A worker polls the task queue, and has run the workflow.", ids)
                : new Found(
                        State.UNTRIED,
                        "A worker polls the task queue. Whether it has the type " + start.workflowType()
                                + " shows once an event has started one.",
                        ids);
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

    /** Its first task is pending: scheduled, started, or failed and to be tried again. */
    private static boolean isUnbegun(DescribeWorkflowExecutionResponse run) {
        PendingWorkflowTaskInfo none = PendingWorkflowTaskInfo.getDefaultInstance();
        return !run.getPendingWorkflowTask().equals(none)
                && run.getWorkflowExecutionInfo().getHistoryLength() <= 4;
    }
}
