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
import java.util.Optional;
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
        Instant began = clock.instant();
        Recovered sum = Recovered.NOTHING;
        boolean isWhole = true;
        for (WorkflowExecutionMetadata run : interruptedSince(recovered.lookFrom())) {
            Activity.getExecutionContext().heartbeat(sum);
            if (!recovered.has(run.getExecution().getRunId())) {
                Optional<Recovered> here =
                        clock.instant().isAfter(began.plus(LONGEST)) ? Optional.empty() : recoverIfNow(run);
                sum = sum.and(here.orElse(Recovered.NOTHING));
                isWhole &= here.isPresent();
            }
        }
        if (isWhole) {
            recovered.lookedUntil(began);
        }
        return sum;
    }

    /** Empty: one that cannot be recovered now holds up no other; until it can be, the next passes come by it again. */
    private Optional<Recovered> recoverIfNow(WorkflowExecutionMetadata run) {
        try {
            Recovered here = recovery.recover(run.getExecution());
            recovered.add(run.getExecution().getRunId(), Objects.requireNonNull(run.getCloseTime()));
            return Optional.of(here);
        } catch (DataAccessException | StatusRuntimeException failure) {
            LOG.warn(
                    "What run {} of {} was told is not recovered yet: {}",
                    run.getExecution().getRunId(),
                    run.getExecution().getWorkflowId(),
                    failure.getClass().getSimpleName());
            return Optional.empty();
        }
    }

    /** As far as Temporal keeps them, the youngest first. */
    private Iterable<WorkflowExecutionMetadata> interruptedSince(Instant time) {
        return client.listExecutions(VisibilityQuery.ofAnyWorkspace()
                .ofType(ConversationTurn.TYPE)
                .interrupted()
                .closedSince(time)
                .toString())::iterator;
    }
}
