package dev.maillon.activities.healing;

import dev.maillon.store.healing.RecoveredRuns;
import dev.maillon.turns.ConversationTurn;
import dev.maillon.turns.VisibilityQuery;
import dev.maillon.turns.healing.Recovering;
import io.grpc.StatusRuntimeException;
import io.temporal.activity.Activity;
import io.temporal.client.WorkflowClient;
import io.temporal.client.WorkflowExecutionMetadata;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/** {@inheritDoc} */
@Component
public record RecoveringActivity(
        WorkflowClient client, RecoveredRuns recovered, RunRecovery recovery, InstantSource clock)
        implements Recovering {

    private static final Logger LOG = LoggerFactory.getLogger(RecoveringActivity.class);

    /** Conversations that are to be woken must not wait behind thousands of runs: the schedule's next run goes on. */
    private static final Duration LONGEST = Duration.ofMinutes(1);

    @Override
    public Recovered recover() {
        Pass pass = new Pass();
        pass.overAll();
        return pass.sum;
    }

    /** Over all runs that may not have been looked at. */
    private final class Pass {

        private final Instant began = clock.instant();
        private Recovered sum = Recovered.NOTHING;
        private boolean isWhole = true;

        void overAll() {
            interruptedSince(recovered.lookFrom()).forEach(this::over);
            if (isWhole) {
                recovered.lookedUntil(began);
            }
        }

        private void over(WorkflowExecutionMetadata run) {
            Activity.getExecutionContext().heartbeat(sum);
            if (!recovered.has(run.getExecution().getRunId())) {
                look(run);
            }
        }

        /** One that cannot be recovered now holds up no other; until it can be, the next passes come by it again. */
        private void look(WorkflowExecutionMetadata run) {
            if (clock.instant().isAfter(began.plus(LONGEST))) {
                isWhole = false;
                return;
            }
            try {
                sum = sum.and(recovery.recover(run.getExecution()));
                recovered.add(run.getExecution().getRunId(), Objects.requireNonNull(run.getCloseTime()));
            } catch (DataAccessException | StatusRuntimeException failure) {
                isWhole = false;
                LOG.warn(
                        "What run {} of {} was told is not recovered yet: {}",
                        run.getExecution().getRunId(),
                        run.getExecution().getWorkflowId(),
                        failure.getClass().getSimpleName());
            }
        }
    }

    /** As far as Temporal keeps them, the youngest first. */
    private Stream<WorkflowExecutionMetadata> interruptedSince(Instant time) {
        return client.listExecutions(VisibilityQuery.ofAnyWorkspace()
                .ofType(ConversationTurn.TYPE)
                .interrupted()
                .closedSince(time)
                .toString());
    }
}
