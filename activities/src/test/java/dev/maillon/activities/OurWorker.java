package dev.maillon.activities;

import dev.maillon.domain.turn.TaskQueues;
import io.temporal.client.WorkflowClient;
import io.temporal.client.WorkflowOptions;
import io.temporal.client.WorkflowStub;
import io.temporal.common.converter.EncodedValues;
import io.temporal.worker.WorkerFactory;
import io.temporal.workflow.DynamicWorkflow;
import io.temporal.workflow.Workflow;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A worker on all of Maillon's queues that carries out whatever it is given, and tells what that was. */
final class OurWorker implements AutoCloseable {

    private static final Queue<String> RAN = new ConcurrentLinkedQueue<>();
    private final WorkflowClient client;
    private final WorkerFactory factory;

    OurWorker(WorkflowClient client) {
        this.client = client;
        factory = WorkerFactory.newInstance(client);
        for (String queue : List.of(TaskQueues.TURNS, TaskQueues.LLM, TaskQueues.MEDIA, TaskQueues.DELIVERY)) {
            factory.newWorker(queue).registerWorkflowImplementationTypes(Anything.class);
        }
        factory.start();
        RAN.clear();
    }

    /** The history of a run tells the queue of the worker that has it in its memory; so does the UI. */
    private String stickyOfARun() {
        WorkflowStub run = start(TaskQueues.TURNS, "waits");
        run.getResult(Void.class);
        RAN.clear();
        return client.fetchHistory(String.valueOf(run.getOptions().orElseThrow().getWorkflowId())).getEvents().stream()
                .filter(event -> event.hasWorkflowTaskScheduledEventAttributes())
                .map(event -> event.getWorkflowTaskScheduledEventAttributes()
                        .getTaskQueue()
                        .getName())
                .filter(name -> !name.equals(TaskQueues.TURNS))
                .findFirst()
                .orElseThrow();
    }

    List<String> queues() {
        return Stream.concat(
                        Stream.of(TaskQueues.TURNS, TaskQueues.LLM, TaskQueues.MEDIA, TaskQueues.DELIVERY)
                                .flatMap(queue -> Stream.of(
                                        queue,
                                        queue.toUpperCase(Locale.ROOT),
                                        " " + queue,
                                        queue + "\t",
                                        "/_sys/" + queue + "/1",
                                        "/_sys/" + queue + "/3")),
                        Stream.of(stickyOfARun(), "temporal-sys-per-ns-tq"))
                .toList();
    }

    List<String> ran() {
        return List.copyOf(RAN);
    }

    boolean reachedBy(String queue) {
        start(queue, "at-once").getResult(Void.class);
        return RAN.contains("at-once");
    }

    private WorkflowStub start(String queue, String type) {
        WorkflowStub run = client.newUntypedWorkflowStub(
                type,
                WorkflowOptions.newBuilder()
                        .setWorkflowId("reach-" + UUID.randomUUID())
                        .setTaskQueue(queue)
                        .build());
        run.start();
        return run;
    }

    @Override
    public void close() {
        factory.shutdownNow();
    }

    public static class Anything implements DynamicWorkflow {

        /** Its timer fires in a task of its own, which goes to the worker that has the run in memory. */
        @Override
        public @Nullable Object execute(EncodedValues args) {
            String type = Workflow.getInfo().getWorkflowType();
            RAN.add(type);
            if (type.equals("waits")) {
                Workflow.sleep(Duration.ofMillis(10));
            }
            return null;
        }
    }
}
