package dev.maillon.activities.healing;

import com.google.protobuf.ByteString;
import com.google.protobuf.Timestamp;
import dev.maillon.activities.healing.EndedRuns.Page;
import dev.maillon.store.healing.RecoveredRuns;
import dev.maillon.turns.healing.Recovering;
import io.grpc.StatusRuntimeException;
import io.temporal.activity.Activity;
import io.temporal.api.workflow.v1.WorkflowExecutionInfo;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/** {@inheritDoc} */
@Component
public record RecoveringActivity(EndedRuns ended, RecoveredRuns recovered, RunRecovery recovery, InstantSource clock)
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
            Instant from = recovered.lookFrom();
            Page page = ended.closedSince(from, ByteString.EMPTY);
            over(page);
            while (!page.next().isEmpty()) {
                page = ended.closedSince(from, page.next());
                over(page);
            }
            if (isWhole) {
                recovered.lookedUntil(began);
            }
        }

        private void over(Page page) {
            for (WorkflowExecutionInfo run : page.runs()) {
                Activity.getExecutionContext().heartbeat(sum);
                if (!recovered.has(run.getExecution().getRunId())) {
                    look(run);
                }
            }
        }

        /** One that cannot be recovered now holds up no other; until it can be, the next passes come by it again. */
        private void look(WorkflowExecutionInfo run) {
            if (clock.instant().isAfter(began.plus(LONGEST))) {
                isWhole = false;
                return;
            }
            try {
                sum = sum.and(recovery.recover(run.getExecution()));
                recovered.add(run.getExecution().getRunId(), instant(run.getCloseTime()));
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

    private static Instant instant(Timestamp time) {
        return Instant.ofEpochSecond(time.getSeconds(), time.getNanos());
    }
}
