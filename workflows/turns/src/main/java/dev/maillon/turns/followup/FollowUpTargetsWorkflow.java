package dev.maillon.turns.followup;

import io.temporal.activity.ActivityOptions;
import io.temporal.common.RetryOptions;
import io.temporal.workflow.Workflow;
import java.time.Duration;

/** {@inheritDoc} */
public class FollowUpTargetsWorkflow implements FollowUpTargets {

    @Override
    public Targets inspect(String workspace) {
        return Workflow.newActivityStub(
                        InspectingTargets.class,
                        ActivityOptions.newBuilder()
                                .setStartToCloseTimeout(Duration.ofSeconds(20))
                                .setRetryOptions(RetryOptions.newBuilder()
                                        .setMaximumAttempts(2)
                                        .build())
                                .setSummary("look at the targets of the triggers")
                                .build())
                .inspect(workspace);
    }
}
