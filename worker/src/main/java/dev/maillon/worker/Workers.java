package dev.maillon.worker;

import dev.maillon.domain.turn.TaskQueues;
import dev.maillon.turns.ConversationTurnWorkflow;
import dev.maillon.turns.followup.FollowUpLineWorkflow;
import dev.maillon.turns.followup.FollowUpTargetsWorkflow;
import dev.maillon.turns.followup.WebhookFollowUpWorkflow;
import dev.maillon.turns.healing.HealingWorkflow;
import dev.maillon.turns.reassignment.BulkReassignmentWorkflow;
import io.temporal.activity.ActivityInterface;
import io.temporal.client.WorkflowClient;
import io.temporal.common.interceptors.WorkerInterceptor;
import io.temporal.worker.Worker;
import io.temporal.worker.WorkerFactory;
import io.temporal.worker.WorkerFactoryOptions;
import io.temporal.worker.WorkerOptions;
import java.time.Duration;
import java.util.List;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.stereotype.Component;

/** Which queue does what, and how much at once. */
@Component
record Workers(
        WorkflowClient client,
        WorkerSettings settings,
        List<WorkerInterceptor> interceptors,
        ListableBeanFactory beans) {

    /** The SDK's second is too short if two cores are busy: a task that only waited for one fails, and is done again. */
    private static final Duration DEADLOCK = Duration.ofSeconds(5);

    /** Cancellations come back with heartbeats; by default the SDK sends one in 8 s only, and a model answers sooner. */
    private static final Duration HEARTBEAT_THROTTLE = Duration.ofSeconds(2);

    /** Not started yet. Each knows every step: which queue does one, as a regular activity or a local one, is the workflow's to say. */
    WorkerFactory create() {
        WorkerFactory factory = WorkerFactory.newInstance(
                client,
                WorkerFactoryOptions.newBuilder()
                        .setUsingVirtualWorkflowThreads(true)
                        .setWorkflowCacheSize(settings.cachedRuns())
                        .setMaxWorkflowThreadCount(settings.cachedRuns() * 8)
                        .setWorkerInterceptors(interceptors.toArray(WorkerInterceptor[]::new))
                        .build());
        Object[] steps =
                beans.getBeansWithAnnotation(ActivityInterface.class).values().toArray();
        turns(factory).registerActivitiesImplementations(steps);
        activitiesOnly(factory, TaskQueues.LLM, settings.llmSlots(), settings.llmPerSecond())
                .registerActivitiesImplementations(steps);
        activitiesOnly(factory, TaskQueues.DELIVERY, settings.deliverySlots(), 0)
                .registerActivitiesImplementations(steps);
        activitiesOnly(factory, TaskQueues.MEDIA, settings.mediaSlots(), 0).registerActivitiesImplementations(steps);
        return factory;
    }

    private Worker turns(WorkerFactory factory) {
        Worker worker = factory.newWorker(
                TaskQueues.TURNS,
                WorkerOptions.newBuilder()
                        .setUsingVirtualThreads(true)
                        .setMaxConcurrentWorkflowTaskExecutionSize(settings.workflowSlots())
                        .setMaxConcurrentLocalActivityExecutionSize(settings.localActivitySlots())
                        .setMaxConcurrentActivityExecutionSize(settings.activitySlots())
                        .setDefaultDeadlockDetectionTimeout(DEADLOCK.toMillis())
                        .build());
        worker.registerWorkflowImplementationTypes(
                ConversationTurnWorkflow.class,
                WebhookFollowUpWorkflow.class,
                FollowUpLineWorkflow.class,
                FollowUpTargetsWorkflow.class,
                BulkReassignmentWorkflow.class,
                HealingWorkflow.class);
        return worker;
    }

    /** @param perSecond over all workers of the queue; 0: no limit */
    private static Worker activitiesOnly(WorkerFactory factory, String queue, int slots, double perSecond) {
        return factory.newWorker(
                queue,
                WorkerOptions.newBuilder()
                        .setUsingVirtualThreads(true)
                        .setMaxConcurrentActivityExecutionSize(slots)
                        .setMaxTaskQueueActivitiesPerSecond(perSecond)
                        .setMaxHeartbeatThrottleInterval(HEARTBEAT_THROTTLE)
                        .build());
    }
}
