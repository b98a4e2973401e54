package dev.maillon.worker;

import dev.maillon.turns.Failures;
import io.temporal.activity.ActivityInfo;
import io.temporal.common.interceptors.ActivityInboundCallsInterceptor.ActivityOutput;
import java.time.Duration;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/**
 * Steps that still reach a worker without a database, by a poll that was under way, fail at once instead of waiting for a connection: a local
 * one, and with it its workflow task, goes on as a regular activity after three failures, and another worker takes that.
 */
@Component
final class GivingBack extends AroundSteps {

    private static final Duration SOON = Duration.ofMillis(100);

    private static final String LOST =
            "this worker has lost its database; another takes the step, or this one when it is back";

    private final DatabaseReach database;

    GivingBack(DatabaseReach database) {
        this.database = database;
    }

    @Override
    ActivityOutput around(ActivityInfo step, Supplier<ActivityOutput> attempt) {
        if (database.lost() != null) {
            // One line has said it already.
            throw Failures.givenBack(LOST, "DatabaseLost", SOON);
        }
        return attempt.get();
    }
}
