package dev.maillon.healing;

import io.temporal.activity.ActivityOptions;
import io.temporal.common.RetryOptions;
import io.temporal.workflow.Workflow;
import java.time.Duration;

/** {@inheritDoc} */
public class HealingWorkflow implements Healing {

    /** The next run of the schedule tries again anyway. */
    private static final RetryOptions THREE_TIMES =
            RetryOptions.newBuilder().setMaximumAttempts(3).build();

    @Override
    public void heal() {
        Waking.Woken woken = Workflow.newActivityStub(
                        Waking.class,
                        ActivityOptions.newBuilder()
                                .setStartToCloseTimeout(Duration.ofMinutes(10))
                                .setHeartbeatTimeout(Duration.ofMinutes(1))
                                .setRetryOptions(THREE_TIMES)
                                .setSummary("wake conversations with work undone")
                                .build())
                .wake();
        Workflow.setCurrentDetails("Woken: " + woken.conversations());
    }
}
