package dev.maillon.activities.followups;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.util.Durations;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.temporal.api.workflowservice.v1.DescribeNamespaceRequest;
import io.temporal.api.workflowservice.v1.ListWorkflowExecutionsRequest;
import io.temporal.api.workflowservice.v1.RegisterNamespaceRequest;
import io.temporal.api.workflowservice.v1.WorkflowServiceGrpc.WorkflowServiceBlockingStub;
import io.temporal.client.WorkflowClient;
import io.temporal.client.WorkflowClientOptions;
import io.temporal.common.converter.EncodedValues;
import io.temporal.workflow.DynamicSignalHandler;
import io.temporal.workflow.DynamicWorkflow;
import io.temporal.workflow.Workflow;
import java.time.Duration;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Somebody else's workflows and namespaces, and patience with them. */
final class Gate {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private Gate() {}

    /** Runs until a signal comes, whatever its type is called. */
    public static class Gated implements DynamicWorkflow {

        private boolean open;

        @Override
        public Object execute(EncodedValues args) {
            Workflow.registerListener((DynamicSignalHandler) (name, signal) -> open = true);
            Workflow.await(() -> open);
            return "done";
        }
    }

    /** Makes it if it is not there. */
    static WorkflowClient namespace(WorkflowClient client, String name) {
        WorkflowServiceBlockingStub server = client.getWorkflowServiceStubs().blockingStub();
        server.registerNamespace(RegisterNamespaceRequest.newBuilder()
                .setNamespace(name)
                .setWorkflowExecutionRetentionPeriod(Durations.fromDays(1))
                .build());
        until(() -> answers(server, name), answers -> answers);
        return WorkflowClient.newInstance(
                client.getWorkflowServiceStubs(),
                WorkflowClientOptions.newBuilder()
                        .setNamespace(name)
                        .setDataConverter(client.getOptions().getDataConverter())
                        .build());
    }

    /** A new one is known to every part of the server a little later. */
    private static boolean answers(WorkflowServiceBlockingStub server, String name) {
        try {
            server.describeNamespace(
                    DescribeNamespaceRequest.newBuilder().setNamespace(name).build());
            server.listWorkflowExecutions(ListWorkflowExecutionsRequest.newBuilder()
                    .setNamespace(name)
                    .build());
            return true;
        } catch (StatusRuntimeException notYet) {
            assertThat(notYet.getStatus().getCode()).isEqualTo(Status.Code.NOT_FOUND);
            return false;
        }
    }

    static <T> T until(Supplier<T> state, Predicate<T> reached) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        T last = state.get();
        while (!reached.test(last)) {
            assertThat(System.nanoTime()).as("last seen: %s", last).isLessThan(end);
            pause();
            last = state.get();
        }
        return last;
    }

    private static void pause() {
        try {
            Thread.sleep(Duration.ofMillis(50));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
