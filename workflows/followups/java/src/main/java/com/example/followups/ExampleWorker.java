package com.example.followups;

import com.example.followups.AskForRatingWorkflow.Times;
import io.temporal.client.WorkflowClient;
import io.temporal.serviceclient.WorkflowServiceStubs;
import io.temporal.serviceclient.WorkflowServiceStubsOptions;
import io.temporal.worker.Worker;
import io.temporal.worker.WorkerFactory;
import java.net.URI;
import java.util.concurrent.TimeUnit;

/** Polls a task queue. Its client has the SDK's own data converter: nothing of it is Maillon's. */
public final class ExampleWorker implements AutoCloseable {

    private final WorkflowServiceStubs service;
    private final WorkerFactory factory;

    /**
     * Where everything is.
     *
     * @param temporalTarget host and port
     * @param crm where entries are posted
     * @param workspace of the API, such as {@code http://127.0.0.1:8080/v1/workspaces/demo}
     * @param key of the API, with the role staff
     */
    public record Places(String temporalTarget, URI crm, URI workspace, String key) {}

    public ExampleWorker(String taskQueue, Places places, Times rating) {
        service = WorkflowServiceStubs.newServiceStubs(WorkflowServiceStubsOptions.newBuilder()
                .setTarget(places.temporalTarget())
                .build());
        factory = WorkerFactory.newInstance(WorkflowClient.newInstance(service));
        Worker worker = factory.newWorker(taskQueue);
        worker.registerWorkflowImplementationTypes(
                ExportClosedConversationWorkflow.class, GreetQualifiedLeadWorkflow.class);
        worker.registerWorkflowImplementationFactory(AskForRating.class, () -> new AskForRatingWorkflow(rating));
        worker.registerActivitiesImplementations(
                new CrmOverHttp(places.crm()), new InboxOverHttp(places.workspace(), places.key(), rating.window()));
        factory.start();
    }

    @Override
    public void close() {
        factory.shutdownNow();
        factory.awaitTermination(5, TimeUnit.SECONDS);
        service.shutdownNow();
    }
}
