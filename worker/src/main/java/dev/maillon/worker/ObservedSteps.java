package dev.maillon.worker;

import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import io.temporal.activity.ActivityExecutionContext;
import io.temporal.activity.ActivityInfo;
import io.temporal.common.interceptors.ActivityInboundCallsInterceptor;
import io.temporal.common.interceptors.ActivityInboundCallsInterceptorBase;
import io.temporal.common.interceptors.WorkerInterceptorBase;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * A span and a timer, {@code maillon.step}, of each attempt of a step; requests to a model are parts of it. Ids alone are told: neither
 * what a step is given nor what it answers, and of a failure no message, for it may repeat what a customer wrote.
 */
@Component
final class ObservedSteps extends WorkerInterceptorBase {

    private final ObservationRegistry observations;

    ObservedSteps(ObservationRegistry observations) {
        this.observations = observations;
    }

    @Override
    public ActivityInboundCallsInterceptor interceptActivity(ActivityInboundCallsInterceptor next) {
        return new ObservedStep(next);
    }

    private final class ObservedStep extends ActivityInboundCallsInterceptorBase {

        private @Nullable ActivityInfo info;

        ObservedStep(ActivityInboundCallsInterceptor next) {
            super(next);
        }

        @Override
        public void init(ActivityExecutionContext context) {
            info = context.getInfo();
            super.init(context);
        }

        @Override
        public ActivityOutput execute(ActivityInput input) {
            Observation step = started(Objects.requireNonNull(info));
            try (Observation.Scope _ = step.openScope()) {
                ActivityOutput output = super.execute(input);
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
}
