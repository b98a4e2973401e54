package dev.maillon.turns;

import io.temporal.activity.ActivityOptions;
import io.temporal.activity.LocalActivityOptions;
import io.temporal.common.RetryOptions;
import io.temporal.failure.ActivityFailure;
import io.temporal.failure.ApplicationFailure;
import io.temporal.failure.CanceledFailure;
import io.temporal.failure.TemporalFailure;
import io.temporal.workflow.Workflow;
import io.temporal.workflow.WorkflowLock;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * The steps that change the conversation: one at a time, whoever asks, and each a local activity first, because a task of its own
 * costs five events and a round trip. After three failures the same step goes on as a regular activity without limit, so that an
 * operator sees it pending with its last error, and signals don't wait behind it.
 */
final class StepExecutor {

    private static final Duration ATTEMPT = Duration.ofSeconds(5);

    private final WorkflowLock oneAtATime = Workflow.newWorkflowLock();

    <A> void run(Class<A> step, String summary, Consumer<A> call) {
        call(step, summary, stub -> {
            call.accept(stub);
            return true;
        });
    }

    /** @param summary what the operator reads on the timeline; no customer's words */
    <A, R> R call(Class<A> step, String summary, Function<A, R> call) {
        oneAtATime.lock();
        try {
            return localThenRegular(step, summary, call);
        } catch (ActivityFailure failure) {
            throw failure.getCause() instanceof TemporalFailure cause ? cause : failure;
        } finally {
            oneAtATime.unlock();
        }
    }

    private static <A, R> R localThenRegular(Class<A> step, String summary, Function<A, R> call) {
        try {
            return call.apply(Workflow.newLocalActivityStub(step, local(summary)));
        } catch (ActivityFailure failure) {
            if (isFinal(failure)) {
                throw failure;
            }
            return call.apply(Workflow.newActivityStub(step, regular(summary)));
        }
    }

    private static boolean isFinal(ActivityFailure failure) {
        return failure.getCause() instanceof CanceledFailure
                || failure.getCause() instanceof ApplicationFailure cause && cause.isNonRetryable();
    }

    private static LocalActivityOptions local(String summary) {
        return LocalActivityOptions.newBuilder()
                .setStartToCloseTimeout(ATTEMPT)
                .setScheduleToCloseTimeout(Duration.ofHours(24))
                .setRetryOptions(RetryOptions.newBuilder()
                        .setInitialInterval(Duration.ofMillis(200))
                        .setMaximumAttempts(3)
                        .build())
                .setDoNotIncludeArgumentsIntoMarker(true)
                .setSummary(OperatorView.summary(summary))
                .build();
    }

    private static ActivityOptions regular(String summary) {
        return ActivityOptions.newBuilder()
                .setStartToCloseTimeout(ATTEMPT.multipliedBy(2))
                .setRetryOptions(RetryOptions.newBuilder()
                        .setInitialInterval(Duration.ofMillis(500))
                        .setMaximumInterval(Duration.ofSeconds(5))
                        .build())
                .setSummary(OperatorView.summary(summary))
                .build();
    }
}
