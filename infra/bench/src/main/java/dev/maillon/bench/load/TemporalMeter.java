package dev.maillon.bench.load;

import dev.maillon.bench.load.Journey.Acknowledged;
import dev.maillon.turns.Payloads;
import dev.maillon.turns.VisibilityQuery;
import io.temporal.api.enums.v1.EventType;
import io.temporal.api.history.v1.HistoryEvent;
import io.temporal.client.WorkflowClient;
import io.temporal.client.WorkflowClientOptions;
import io.temporal.client.WorkflowExecutionDescription;
import io.temporal.serviceclient.WorkflowServiceStubs;
import io.temporal.serviceclient.WorkflowServiceStubsOptions;
import java.util.List;
import java.util.Optional;

/** What runs have cost Temporal, read from their histories. */
final class TemporalMeter implements AutoCloseable {

    private final WorkflowServiceStubs service;
    private final WorkflowClient client;

    /** @param target host and port of the frontend */
    TemporalMeter(String target) {
        service = WorkflowServiceStubs.newServiceStubs(
                WorkflowServiceStubsOptions.newBuilder().setTarget(target).build());
        client = WorkflowClient.newInstance(
                service,
                WorkflowClientOptions.newBuilder()
                        .setDataConverter(Payloads.dataConverter())
                        .build());
    }

    /** Of one run. {@code actions} without heartbeats, which no history shows. */
    record Cost(long events, long bytes, long workflowTasks, long actions) {}

    Cost costOf(Acknowledged run) {
        List<HistoryEvent> events =
                client.fetchHistory(run.workflowId(), run.runId()).getHistory().getEventsList();
        WorkflowExecutionDescription description = client.newUntypedWorkflowStub(
                        run.workflowId(), Optional.of(run.runId()), Optional.empty())
                .describe();
        return new Cost(
                events.size(),
                description.getWorkflowExecutionInfo().getHistorySizeBytes(),
                events.stream()
                        .filter(event -> event.getEventType() == EventType.EVENT_TYPE_WORKFLOW_TASK_COMPLETED)
                        .count(),
                CloudActions.of(events));
    }

    long count(VisibilityQuery query) {
        return client.countWorkflows(query.toString()).getCount();
    }

    @Override
    public void close() {
        service.shutdownNow();
    }
}
