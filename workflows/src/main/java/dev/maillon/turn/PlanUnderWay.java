package dev.maillon.turn;

import dev.maillon.turn.step.Planning;
import dev.maillon.turn.step.Planning.PlanRequest;
import dev.maillon.turn.step.Planning.Planned;
import io.temporal.activity.ActivityOptions;
import io.temporal.failure.ActivityFailure;
import io.temporal.failure.CanceledFailure;
import io.temporal.failure.TimeoutFailure;
import io.temporal.workflow.Async;
import io.temporal.workflow.CancellationScope;
import io.temporal.workflow.Promise;
import io.temporal.workflow.Workflow;
import java.time.Duration;

/** A plan being made; it has no effect yet, so a message that joins or a person who takes over may stop it. */
final class PlanUnderWay {

    /** All attempts together. After it the fallback answers (R40). */
    private static final Duration IN_ALL = Duration.ofMinutes(2);

    /** A worker that dies while it plans is noticed after this time, not after {@link #IN_ALL}. */
    private static final Duration HEARTBEAT = Duration.ofSeconds(10);

    private final CancellationScope scope;
    private final Promise<Planned> planned;

    PlanUnderWay(PlanRequest request, String summary) {
        Planning planning = Workflow.newActivityStub(Planning.class, options(summary));
        Promise<?>[] promise = new Promise<?>[1];
        scope = Workflow.newCancellationScope(() -> promise[0] = Async.function(planning::plan, request));
        scope.run();
        planned = promiseOf(promise);
    }

    boolean isDone() {
        return planned.isCompleted();
    }

    void stop() {
        scope.cancel();
    }

    /** The plan, or why there is none; a model that fails is an answer, not a failure of the turn. */
    Planned result() {
        try {
            return planned.get();
        } catch (ActivityFailure failure) {
            return switch (failure.getCause()) {
                case CanceledFailure cancelled -> throw cancelled;
                case TimeoutFailure timeout ->
                    new Planned.CannotAnswer("no plan within " + IN_ALL.toMinutes() + " minutes");
                case null, default -> new Planned.CannotAnswer("planning failed");
            };
        }
    }

    @SuppressWarnings("unchecked")
    private static Promise<Planned> promiseOf(Promise<?>[] holder) {
        return (Promise<Planned>) holder[0];
    }

    private static ActivityOptions options(String summary) {
        return ActivityOptions.newBuilder()
                .setTaskQueue(TaskQueues.LLM)
                .setScheduleToCloseTimeout(IN_ALL)
                .setHeartbeatTimeout(HEARTBEAT)
                .setSummary(summary)
                .build();
    }
}
