package dev.maillon.worker;

import io.temporal.activity.ActivityExecutionContext;
import io.temporal.activity.ActivityInfo;
import io.temporal.common.interceptors.ActivityInboundCallsInterceptor;
import io.temporal.common.interceptors.ActivityInboundCallsInterceptor.ActivityOutput;
import io.temporal.common.interceptors.ActivityInboundCallsInterceptorBase;
import io.temporal.common.interceptors.WorkerInterceptorBase;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What is done around each attempt of a step. */
abstract class AroundSteps extends WorkerInterceptorBase {

    /** @param attempt the step, and whatever else is around it */
    abstract ActivityOutput around(ActivityInfo step, Supplier<ActivityOutput> attempt);

    @Override
    public ActivityInboundCallsInterceptor interceptActivity(ActivityInboundCallsInterceptor next) {
        return new ActivityInboundCallsInterceptorBase(next) {

            private @Nullable ActivityInfo step;

            @Override
            public void init(ActivityExecutionContext context) {
                step = context.getInfo();
                super.init(context);
            }

            @Override
            public ActivityOutput execute(ActivityInput input) {
                return around(Objects.requireNonNull(step), () -> super.execute(input));
            }
        };
    }
}
