package dev.maillon.turns.healing;

import dev.maillon.turns.healing.Recovering.Recovered;
import dev.maillon.turns.healing.Waking.Woken;
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
        Woken woken = steps(Waking.class, "wake conversations with work undone").wake();
        Workflow.setCurrentDetails("Woken: " + woken.conversations());
        if (Workflow.getVersion("recovers-messages", Workflow.DEFAULT_VERSION, 1) == 1) {
            Recovered recovered = steps(Recovering.class, "store the messages of runs that were ended")
                    .recover();
            Workflow.setCurrentDetails(
                    "Woken: %d. Runs that were ended: %d, messages of theirs stored: %d, unreadable: %d"
                            .formatted(
                                    woken.conversations(),
                                    recovered.runs(),
                                    recovered.messages(),
                                    recovered.unreadable()));
        }
    }

    private static <A> A steps(Class<A> step, String summary) {
        return Workflow.newActivityStub(
                step,
                ActivityOptions.newBuilder()
                        .setStartToCloseTimeout(Duration.ofMinutes(10))
                        .setHeartbeatTimeout(Duration.ofMinutes(1))
                        .setRetryOptions(THREE_TIMES)
                        .setSummary(summary)
                        .build());
    }
}
