package dev.maillon.turns.followup;

import dev.maillon.domain.followup.FollowUpQueue;
import dev.maillon.turns.followup.FollowingInLine.Started;
import io.temporal.activity.ActivityOptions;
import io.temporal.common.RetryOptions;
import io.temporal.workflow.Workflow;
import java.time.Duration;

/** {@inheritDoc} */
public class FollowUpLineWorkflow implements FollowUpLine {

    private boolean moreCame;

    @Override
    public void run(FollowUpQueue line) {
        do {
            moreCame = false;
            startWhoWaits(line);
        } while (moreCame);
    }

    private void startWhoWaits(FollowUpQueue line) {
        Started started = startNext(line);
        while (started.eventId() != null) {
            if (started.nextWaits()) {
                awaitEnd(line, started.eventId());
            }
            if (Workflow.getInfo().isContinueAsNewSuggested()) {
                Workflow.continueAsNew(line);
            }
            started = startNext(line);
        }
    }

    @Override
    public void more() {
        moreCame = true;
    }

    /** Without limit: a namespace that is away, or not allowed yet, is an activity that an operator sees pending with its last error. */
    private static Started startNext(FollowUpQueue line) {
        Workflow.setCurrentDetails("**starting the next follow-up of " + line.trigger() + "**");
        return steps("start the next follow-up of " + line.trigger(), Duration.ofMillis(500), Duration.ofMinutes(1))
                .startNext(line);
    }

    private static void awaitEnd(FollowUpQueue line, String eventId) {
        Workflow.setCurrentDetails("**waiting for the end of the follow-up of " + eventId + "**");
        steps("wait for the follow-up of " + eventId, Duration.ofMillis(200), Duration.ofSeconds(30))
                .awaitEnd(line, eventId);
    }

    private static FollowingInLine steps(String summary, Duration firstPause, Duration longestPause) {
        return Workflow.newActivityStub(
                FollowingInLine.class,
                ActivityOptions.newBuilder()
                        .setStartToCloseTimeout(Duration.ofSeconds(10))
                        .setRetryOptions(RetryOptions.newBuilder()
                                .setInitialInterval(firstPause)
                                .setMaximumInterval(longestPause)
                                .build())
                        .setSummary(summary)
                        .build());
    }
}
