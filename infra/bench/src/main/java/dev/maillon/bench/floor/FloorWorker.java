package dev.maillon.bench.floor;

import dev.maillon.turns.Payloads;
import io.temporal.client.WorkflowClient;
import io.temporal.client.WorkflowClientOptions;
import io.temporal.serviceclient.WorkflowServiceStubs;
import io.temporal.serviceclient.WorkflowServiceStubsOptions;
import io.temporal.worker.Worker;
import io.temporal.worker.WorkerFactory;
import io.temporal.worker.WorkerFactoryOptions;
import io.temporal.worker.WorkerOptions;
import java.net.URI;
import org.flywaydb.core.Flyway;

/** The process that polls, with as many slots as Maillon's worker has. */
public final class FloorWorker {

    private static final int CACHED_RUNS = 600;
    private static final int SLOTS = 64;
    private static final int LOCAL_SLOTS = 16;

    private FloorWorker() {}

    public static void main(String[] arguments) {
        FloorSettings settings = FloorSettings.read(arguments);
        Flyway.configure()
                .dataSource(settings.database(), "root", "")
                .locations("classpath:db/migration")
                .load()
                .migrate();
        FloorDatabase database = new FloorDatabase(settings.database());
        WorkerFactory factory = WorkerFactory.newInstance(
                client(settings.temporal()),
                WorkerFactoryOptions.newBuilder()
                        .setUsingVirtualWorkflowThreads(true)
                        .setWorkflowCacheSize(CACHED_RUNS)
                        .build());
        Worker turns = factory.newWorker(FloorTurn.QUEUE, options(LOCAL_SLOTS));
        turns.registerWorkflowImplementationTypes(FloorTurnWorkflow.class);
        turns.registerActivitiesImplementations(new FloorTransactions(database));
        factory.newWorker(FloorTurn.MODEL_QUEUE, options(SLOTS))
                .registerActivitiesImplementations(new FloorPlanner(database));
        factory.newWorker(FloorTurn.DELIVERY_QUEUE, options(SLOTS))
                .registerActivitiesImplementations(new FloorDelivery(database, URI.create(settings.replies())));
        factory.start();
        FloorFront.health(settings.port());
    }

    static WorkflowClient client(String target) {
        return WorkflowClient.newInstance(
                WorkflowServiceStubs.newServiceStubs(WorkflowServiceStubsOptions.newBuilder()
                        .setTarget(target)
                        .build()),
                WorkflowClientOptions.newBuilder()
                        .setDataConverter(Payloads.dataConverter())
                        .build());
    }

    private static WorkerOptions options(int localSlots) {
        return WorkerOptions.newBuilder()
                .setUsingVirtualThreads(true)
                .setMaxConcurrentWorkflowTaskExecutionSize(SLOTS)
                .setMaxConcurrentLocalActivityExecutionSize(localSlots)
                .setMaxConcurrentActivityExecutionSize(SLOTS)
                .build();
    }
}
