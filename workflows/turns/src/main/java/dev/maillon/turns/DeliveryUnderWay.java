package dev.maillon.turns;

import dev.maillon.domain.turn.TaskQueues;
import dev.maillon.turns.step.Delivering;
import dev.maillon.turns.step.Delivering.Conversation;
import io.temporal.activity.ActivityCancellationType;
import io.temporal.activity.ActivityOptions;
import io.temporal.common.RetryOptions;
import io.temporal.failure.ActivityFailure;
import io.temporal.workflow.Async;
import io.temporal.workflow.CancellationScope;
import io.temporal.workflow.Promise;
import io.temporal.workflow.Workflow;
import java.time.Duration;

/** The posting of a conversation's stored replies. */
final class DeliveryUnderWay {

    /** After it a reply is {@code failed: undelivered}, and an operator can send it again. */
    private static final Duration IN_ALL = Duration.ofMinutes(10);

    /** An attempt posts for 5 s at most; a worker that dies in one is noticed soon after. */
    private static final Duration HEARTBEAT = Duration.ofSeconds(15);

    private final CancellationScope scope;
    private final Promise<?> delivery;

    DeliveryUnderWay(Conversation conversation) {
        Delivering delivering = Workflow.newActivityStub(Delivering.class, options());
        Promise<?>[] promise = new Promise<?>[1];
        scope = Workflow.newCancellationScope(() -> promise[0] = Async.procedure(delivering::deliver, conversation));
        scope.run();
        delivery = promise[0];
    }

    boolean isDone() {
        return delivery.isCompleted();
    }

    /** Ends the retrying; an attempt in flight is waited for, so that nothing is sent after {@link #isDone()}. */
    void stop() {
        scope.cancel();
    }

    boolean succeeded() {
        return delivery.getFailure() == null;
    }

    /** Timeouts and refusals are expected here: what is left undelivered is settled by the store. Any other is a bug and stops the task. */
    void rethrowUnexpected() {
        RuntimeException failure = delivery.getFailure();
        if (failure != null && !(failure instanceof ActivityFailure)) {
            throw failure;
        }
    }

    private static ActivityOptions options() {
        return ActivityOptions.newBuilder()
                .setTaskQueue(TaskQueues.DELIVERY)
                .setScheduleToCloseTimeout(IN_ALL)
                .setHeartbeatTimeout(HEARTBEAT)
                .setCancellationType(ActivityCancellationType.WAIT_CANCELLATION_COMPLETED)
                .setRetryOptions(RetryOptions.newBuilder()
                        .setMaximumInterval(Duration.ofSeconds(30))
                        .build())
                .setSummary("deliver the stored replies")
                .build();
    }
}
