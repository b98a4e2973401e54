package dev.maillon.turns.followup;

import dev.maillon.domain.turn.TaskQueues;
import io.temporal.activity.ActivityOptions;
import io.temporal.common.RetryOptions;
import io.temporal.failure.ActivityFailure;
import io.temporal.failure.ApplicationFailure;
import io.temporal.failure.CanceledFailure;
import io.temporal.failure.TimeoutFailure;
import io.temporal.workflow.Workflow;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** {@inheritDoc} */
public class WebhookFollowUpWorkflow implements WebhookFollowUp {

    @Override
    public void run(WebhookCall call) {
        try {
            Workflow.newActivityStub(PostingEvents.class, patiently(call)).postEvent(call);
        } catch (ActivityFailure failure) {
            // Runs from before there were dead letters just failed, and their histories must still read so.
            if (!isCancelled(failure) && Workflow.getVersion("dead-letters", Workflow.DEFAULT_VERSION, 1) == 1) {
                letters(call).bury(call, reasonOf(failure.getCause()));
            }
            throw failure;
        }
        if (call.resend() > 0) {
            letters(call).delivered(call);
        }
    }

    private static ActivityOptions patiently(WebhookCall call) {
        return ActivityOptions.newBuilder()
                .setTaskQueue(TaskQueues.DELIVERY)
                .setStartToCloseTimeout(Duration.ofSeconds(15))
                .setScheduleToCloseTimeout(Duration.ofDays(3))
                .setRetryOptions(RetryOptions.newBuilder()
                        .setMaximumInterval(Duration.ofHours(1))
                        .build())
                .setSummary("post the event to the webhook of " + call.trigger())
                .build();
    }

    private static PostingEvents letters(WebhookCall call) {
        return Workflow.newActivityStub(
                PostingEvents.class,
                ActivityOptions.newBuilder()
                        .setTaskQueue(TaskQueues.DELIVERY)
                        .setStartToCloseTimeout(Duration.ofSeconds(10))
                        .setSummary("note what became of the event for " + call.trigger())
                        .build());
    }

    private static boolean isCancelled(ActivityFailure failure) {
        return failure.getCause() instanceof CanceledFailure;
    }

    /** Of the last attempt: a host and a status. */
    private static String reasonOf(@Nullable Throwable cause) {
        return switch (cause) {
            case ApplicationFailure last -> last.getOriginalMessage();
            case TimeoutFailure timeout when timeout.getCause() != null -> reasonOf(timeout.getCause());
            case null, default -> "not taken within three days";
        };
    }
}
