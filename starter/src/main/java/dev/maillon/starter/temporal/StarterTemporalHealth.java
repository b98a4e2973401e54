package dev.maillon.starter.temporal;

import io.temporal.api.workflowservice.v1.GetSystemInfoRequest;
import io.temporal.serviceclient.WorkflowServiceStubs;
import java.util.concurrent.TimeUnit;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.stereotype.Component;

/** Up while the server answers, within the second that whoever asks waits. */
@Component("temporal")
class StarterTemporalHealth extends AbstractHealthIndicator {

    private final WorkflowServiceStubs service;

    StarterTemporalHealth(WorkflowServiceStubs service) {
        super("Temporal does not answer");
        this.service = service;
    }

    @Override
    protected void doHealthCheck(Health.Builder health) {
        service.blockingStub()
                .withDeadlineAfter(800, TimeUnit.MILLISECONDS)
                .getSystemInfo(GetSystemInfoRequest.getDefaultInstance());
        health.up();
    }
}
