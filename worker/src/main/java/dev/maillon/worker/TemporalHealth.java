package dev.maillon.worker;

import io.temporal.serviceclient.WorkflowServiceStubs;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;
import org.springframework.stereotype.Component;

/** Up while the worker polls and the server answers. */
@Component
class TemporalHealth extends AbstractHealthIndicator {

    private final WorkflowServiceStubs service;
    private final WorkerLife life;

    TemporalHealth(WorkflowServiceStubs service, WorkerLife life) {
        super("Temporal does not answer");
        this.service = service;
        this.life = life;
    }

    @Override
    protected void doHealthCheck(Health.Builder health) {
        service.healthCheck();
        health.status(life.isRunning() ? Status.UP : Status.OUT_OF_SERVICE);
    }
}
