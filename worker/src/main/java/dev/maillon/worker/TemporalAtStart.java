package dev.maillon.worker;

import io.grpc.StatusRuntimeException;
import io.temporal.api.workflowservice.v1.DescribeNamespaceRequest;
import io.temporal.serviceclient.WorkflowServiceStubs;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Waits for the server, so that worker and server may be started in any order. */
@Component
record TemporalAtStart(WorkflowServiceStubs service, WorkerTemporalSettings settings) {

    private static final Logger LOG = LoggerFactory.getLogger(TemporalAtStart.class);
    private static final Duration BETWEEN = Duration.ofSeconds(1);

    /** @throws IllegalStateException if it does not answer in time, or has no such namespace */
    void await() {
        long end = System.nanoTime() + settings.waitAtStart().toNanos();
        for (int asked = 0; !answers(); asked++) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException(
                        notThere() + ". Start one (temporal server start-dev), or say where it is"
                                + " by maillon.temporal.target (MAILLON_TEMPORAL_TARGET).");
            }
            if (asked % 10 == 0) {
                LOG.warn("{}; waiting for it", notThere());
            }
            pause();
        }
    }

    private boolean answers() {
        try {
            service.blockingStub()
                    .withDeadlineAfter(3, TimeUnit.SECONDS)
                    .describeNamespace(DescribeNamespaceRequest.newBuilder()
                            .setNamespace(settings.namespace())
                            .build());
            return true;
        } catch (StatusRuntimeException failure) {
            return switch (failure.getStatus().getCode()) {
                case UNAVAILABLE, DEADLINE_EXCEEDED, RESOURCE_EXHAUSTED -> false;
                case NOT_FOUND ->
                    throw new IllegalStateException(
                            "Temporal has no namespace " + settings.namespace()
                                    + ". Make it (temporal operator namespace create -n " + settings.namespace()
                                    + "), or name another by maillon.temporal.namespace.",
                            failure);
                default -> throw failure;
            };
        }
    }

    private String notThere() {
        return "No Temporal server answers at " + settings.target();
    }

    private static void pause() {
        try {
            Thread.sleep(BETWEEN);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped while waiting for Temporal", stopped);
        }
    }
}
