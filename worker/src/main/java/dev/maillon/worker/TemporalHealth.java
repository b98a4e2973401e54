package dev.maillon.worker;

import io.temporal.api.workflowservice.v1.GetSystemInfoRequest;
import io.temporal.serviceclient.WorkflowServiceStubs;
import java.util.concurrent.TimeUnit;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;
import org.springframework.stereotype.Component;

/** Up while the worker polls and the server answers, within the second that whoever asks waits; else it says why not. */
@Component("temporal")
class TemporalHealth extends AbstractHealthIndicator {

    private final WorkflowServiceStubs service;
    private final WorkerLife life;
    private final DatabaseReach database;

    TemporalHealth(WorkflowServiceStubs service, WorkerLife life, DatabaseReach database) {
        super("Temporal does not answer");
        this.service = service;
        this.life = life;
        this.database = database;
    }

    @Override
    protected void doHealthCheck(Health.Builder health) {
        service.blockingStub()
                .withDeadlineAfter(800, TimeUnit.MILLISECONDS)
                .getSystemInfo(GetSystemInfoRequest.getDefaultInstance());
        String lost = database.lost();
        if (lost != null) {
            health.outOfService().withDetail("polling", "not polling because the database is lost: " + lost);
        } else {
            health.status(life.isPolling() ? Status.UP : Status.OUT_OF_SERVICE);
        }
    }
}
