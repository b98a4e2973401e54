package dev.maillon.bench.load;

import dev.maillon.worker.WorkerApplication;
import io.temporal.activity.ActivityOptions;
import io.temporal.common.interceptors.WorkerInterceptor;
import io.temporal.common.interceptors.WorkerInterceptorBase;
import io.temporal.common.interceptors.WorkflowInboundCallsInterceptor;
import io.temporal.common.interceptors.WorkflowInboundCallsInterceptorBase;
import io.temporal.common.interceptors.WorkflowOutboundCallsInterceptor;
import io.temporal.common.interceptors.WorkflowOutboundCallsInterceptorBase;
import java.time.Duration;

/** The worker as it is, but for one thing: a plan may take twenty minutes, and is missed after thirty seconds without a heartbeat. */
public final class PatientWorker {

    private static final String PLAN = "Plan";
    private static final Duration IN_ALL = Duration.ofMinutes(20);
    private static final Duration HEARTBEAT = Duration.ofSeconds(30);

    private PatientWorker() {}

    public static void main(String[] arguments) {
        WorkerApplication.application()
                .initializers(context -> context.getBeanFactory().registerSingleton("patience", patience()))
                .run(arguments);
    }

    private static WorkerInterceptor patience() {
        return new WorkerInterceptorBase() {
            @Override
            public WorkflowInboundCallsInterceptor interceptWorkflow(WorkflowInboundCallsInterceptor next) {
                return new WorkflowInboundCallsInterceptorBase(next) {
                    @Override
                    public void init(WorkflowOutboundCallsInterceptor outbound) {
                        super.init(new PatientPlans(outbound));
                    }
                };
            }
        };
    }

    private static final class PatientPlans extends WorkflowOutboundCallsInterceptorBase {

        PatientPlans(WorkflowOutboundCallsInterceptor next) {
            super(next);
        }

        @Override
        public <R> ActivityOutput<R> executeActivity(ActivityInput<R> input) {
            return super.executeActivity(input.getActivityName().equals(PLAN) ? patient(input) : input);
        }

        private static <R> ActivityInput<R> patient(ActivityInput<R> plan) {
            return new ActivityInput<>(
                    plan.getActivityName(),
                    plan.getResultClass(),
                    plan.getResultType(),
                    plan.getArgs(),
                    ActivityOptions.newBuilder(plan.getOptions())
                            .setScheduleToCloseTimeout(IN_ALL)
                            .setHeartbeatTimeout(HEARTBEAT)
                            .build(),
                    plan.getHeader());
        }
    }
}
