package dev.maillon.turns;

import static org.assertj.core.api.Assertions.assertThatCode;

import dev.maillon.domain.turn.TaskQueues;
import dev.maillon.turns.followup.FollowUpLineWorkflow;
import dev.maillon.turns.followup.FollowUpTargetsWorkflow;
import dev.maillon.turns.followup.WebhookFollowUpWorkflow;
import dev.maillon.turns.healing.HealingWorkflow;
import dev.maillon.turns.reassignment.BulkReassignmentWorkflow;
import io.temporal.client.WorkflowClientOptions;
import io.temporal.common.WorkflowExecutionHistory;
import io.temporal.testing.TestEnvironmentOptions;
import io.temporal.testing.TestWorkflowEnvironment;
import io.temporal.testing.WorkflowReplayer;
import io.temporal.worker.Worker;
import io.temporal.worker.WorkerOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Runs that began under an earlier version of this code must go on under the present one. The histories were recorded on real servers
 * ({@code RecordHistories} in {@code infra/local}) and are never written by a test.
 */
class HistoryReplayTest {

    private static final TestWorkflowEnvironment ENVIRONMENT =
            TestWorkflowEnvironment.newInstance(TestEnvironmentOptions.newBuilder()
                    .setWorkflowClientOptions(WorkflowClientOptions.newBuilder()
                            .setDataConverter(Payloads.dataConverter())
                            .build())
                    .build());

    private static final Worker WORKER = worker();

    @AfterAll
    static void close() {
        ENVIRONMENT.close();
    }

    @ParameterizedTest
    @MethodSource("histories")
    void replaysARecordedHistory(Path history) throws IOException {
        WorkflowExecutionHistory recorded = WorkflowExecutionHistory.fromJson(Files.readString(history));
        assertThatCode(() -> WorkflowReplayer.replayWorkflowExecution(recorded, WORKER))
                .doesNotThrowAnyException();
    }

    private static Worker worker() {
        Worker worker = ENVIRONMENT.newWorker(
                TaskQueues.TURNS,
                WorkerOptions.newBuilder()
                        .setDefaultDeadlockDetectionTimeout(5_000)
                        .build());
        worker.registerWorkflowImplementationTypes(
                ConversationTurnWorkflow.class,
                WebhookFollowUpWorkflow.class,
                FollowUpLineWorkflow.class,
                FollowUpTargetsWorkflow.class,
                BulkReassignmentWorkflow.class,
                HealingWorkflow.class);
        return worker;
    }

    static Stream<Path> histories() {
        try {
            return Files.list(Path.of("src/test/resources/histories"))
                    .filter(file -> file.toString().endsWith(".json"))
                    .sorted();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
