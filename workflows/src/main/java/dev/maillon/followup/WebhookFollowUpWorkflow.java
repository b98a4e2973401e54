package dev.maillon.followup;

import dev.maillon.turn.TaskQueues;
import io.temporal.activity.ActivityOptions;
import io.temporal.common.RetryOptions;
import io.temporal.workflow.Workflow;
import java.time.Duration;

/** {@inheritDoc} */
public class WebhookFollowUpWorkflow implements WebhookFollowUp {

    @Override
    public void run(WebhookCall call) {
        Workflow.newActivityStub(
                        PostingEvents.class,
                        ActivityOptions.newBuilder()
                                .setTaskQueue(TaskQueues.DELIVERY)
                                .setStartToCloseTimeout(Duration.ofSeconds(15))
                                .setScheduleToCloseTimeout(Duration.ofDays(3))
                                .setRetryOptions(RetryOptions.newBuilder()
                                        .setMaximumInterval(Duration.ofHours(1))
                                        .build())
                                .setSummary("post the event to the webhook of " + call.trigger())
                                .build())
                .postEvent(call);
    }
}
