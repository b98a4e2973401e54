package dev.maillon.local.crm;

import io.temporal.client.WorkflowClient;
import io.temporal.serviceclient.WorkflowServiceStubs;
import io.temporal.serviceclient.WorkflowServiceStubsOptions;
import io.temporal.worker.Worker;
import io.temporal.worker.WorkerFactory;
import java.net.URI;
import java.util.concurrent.TimeUnit;

/** Polls the task queue {@code crm}. Its client has the SDK's own data converter: nothing of it is Maillon's. */
public final class FollowUpWorker implements AutoCloseable {

    public static final String TASK_QUEUE = "crm";

    private final WorkflowServiceStubs service;
    private final WorkerFactory factory;

    /** @param crm where entries are posted */
    public FollowUpWorker(String temporalTarget, URI crm) {
        service = WorkflowServiceStubs.newServiceStubs(WorkflowServiceStubsOptions.newBuilder()
                .setTarget(temporalTarget)
                .build());
        factory = WorkerFactory.newInstance(WorkflowClient.newInstance(service));
        Worker worker = factory.newWorker(TASK_QUEUE);
        worker.registerWorkflowImplementationTypes(
                ExportClosedConversationWorkflow.class, GreetQualifiedLeadWorkflow.class);
        worker.registerActivitiesImplementations(new CrmOverHttp(crm));
        factory.start();
    }

    @Override
    public void close() {
        factory.shutdownNow();
        factory.awaitTermination(5, TimeUnit.SECONDS);
        service.shutdownNow();
    }
}
