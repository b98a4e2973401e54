package dev.maillon.worker;

import dev.maillon.activities.model.LlmSettings;
import dev.maillon.turns.Failures;
import io.temporal.activity.ActivityInfo;
import io.temporal.common.interceptors.ActivityInboundCallsInterceptor.ActivityOutput;
import io.temporal.failure.ApplicationFailure;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Keeps the steps of one workspace from taking all slots of a queue. Temporal's fairness decides who is next, but takes back no slot that a
 * workspace holds while its model hangs; so a step above the share is given back at once, and tried again shortly. What it waits so counts
 * towards the step's own time: a workspace that floods comes to its fallbacks, and nobody else does.
 *
 * <p>Local activities are not bounded: one that failed here would use up an attempt of three, and one that waited would hold the very slot.
 * They never wait for a model or a gateway, and what they read is limited.
 */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
final class WorkspaceShare extends AroundSteps {

    static final String USED_UP = "share_used_up";

    private static final int LONGEST_PAUSE_SECONDS = 5;

    private final SlotsInUse slots;

    @Autowired
    WorkspaceShare(WorkerSettings settings, LlmSettings models) {
        this(new SlotsInUse(
                settings, models.primary() == null ? null : models.primary().maxConcurrent()));
    }

    WorkspaceShare(SlotsInUse slots) {
        this.slots = slots;
    }

    /** The last one around a step is asked first: what is given back was never begun, and no span tells of it. */
    @Override
    ActivityOutput around(ActivityInfo step, Supplier<ActivityOutput> attempt) {
        Optional<String> workspace = workspace(step);
        return workspace.isPresent() ? within(workspace.get(), step, attempt) : attempt.get();
    }

    private ActivityOutput within(String workspace, ActivityInfo step, Supplier<ActivityOutput> attempt) {
        if (!slots.take(step.getActivityTaskQueue(), workspace)) {
            throw givenBack(step.getAttempt());
        }
        try {
            return attempt.get();
        } finally {
            slots.release(step.getActivityTaskQueue(), workspace);
        }
    }

    /** Every start says by its fairness key whose it is, and its steps inherit that; healing is nobody's. */
    private static Optional<String> workspace(ActivityInfo step) {
        return step.isLocal() || step.getPriority() == null
                ? Optional.empty()
                : Optional.ofNullable(step.getPriority().getFairnessKey()).filter(key -> !key.isEmpty());
    }

    /** Later with each time, and not all at once. */
    private static ApplicationFailure givenBack(int attempt) {
        long longest = 1_000L * Math.min(attempt, LONGEST_PAUSE_SECONDS);
        return Failures.givenBack(
                "The workspace has as many steps under way as its share allows (maillon.worker.share).",
                USED_UP,
                Duration.ofMillis(ThreadLocalRandom.current().nextLong(longest / 2, longest)));
    }
}
