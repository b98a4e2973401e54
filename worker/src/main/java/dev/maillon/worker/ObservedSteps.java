package dev.maillon.worker;

import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import io.temporal.activity.ActivityInfo;
import io.temporal.common.interceptors.ActivityInboundCallsInterceptor.ActivityOutput;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/**
 * A span and a timer, {@code maillon.step}, of each attempt of a step; requests to a model are parts of it. Ids alone are told: neither
 * what a step is given nor what it answers, and of a failure no message, for it may repeat what a customer wrote.
 */
@Component
final class ObservedSteps extends AroundSteps {

    private final ObservationRegistry observations;

    ObservedSteps(ObservationRegistry observations) {
        this.observations = observations;
    }

    @Override
    ActivityOutput around(ActivityInfo of, Supplier<ActivityOutput> attempt) {
        Observation step = started(of);
        try (Observation.Scope _ = step.openScope()) {
            ActivityOutput output = attempt.get();
            step.lowCardinalityKeyValue("ended", "well");
            return output;
        } finally {
            step.stop();
        }
    }

    private Observation started(ActivityInfo of) {
        return Observation.createNotStarted("maillon.step", observations)
                .contextualName(of.getActivityType())
                .lowCardinalityKeyValue("step", of.getActivityType())
                // Replaced when it has: a timer's tags have to be the same ones each time.
                .lowCardinalityKeyValue("ended", "badly")
                .highCardinalityKeyValue("workflow", String.valueOf(of.getWorkflowId()))
                .highCardinalityKeyValue("run", String.valueOf(of.getWorkflowRunId()))
                .highCardinalityKeyValue("attempt", String.valueOf(of.getAttempt()))
                .start();
    }
}
