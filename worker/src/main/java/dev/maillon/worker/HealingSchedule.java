package dev.maillon.worker;

import dev.maillon.domain.turn.TaskQueues;
import dev.maillon.turns.healing.Healing;
import io.temporal.api.enums.v1.ScheduleOverlapPolicy;
import io.temporal.client.WorkflowOptions;
import io.temporal.client.schedules.Schedule;
import io.temporal.client.schedules.ScheduleActionStartWorkflow;
import io.temporal.client.schedules.ScheduleAlreadyRunningException;
import io.temporal.client.schedules.ScheduleClient;
import io.temporal.client.schedules.ScheduleIntervalSpec;
import io.temporal.client.schedules.ScheduleOptions;
import io.temporal.client.schedules.SchedulePolicy;
import io.temporal.client.schedules.ScheduleSpec;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Sees to it that healing runs every minute. A schedule that is there is left as it is: an operator may have paused it. */
@Component
record HealingSchedule(ScheduleClient schedules) {

    private static final Logger LOG = LoggerFactory.getLogger(HealingSchedule.class);

    private static final Schedule EVERY_MINUTE = Schedule.newBuilder()
            .setAction(ScheduleActionStartWorkflow.newBuilder()
                    .setWorkflowType(Healing.class)
                    .setOptions(WorkflowOptions.newBuilder()
                            .setWorkflowId(Healing.ID)
                            .setTaskQueue(TaskQueues.TURNS)
                            .setStaticSummary("Wakes conversations that owe something and have no run")
                            // Without details, the SDK cannot read the schedule's description (1.38).
                            .setStaticDetails(
                                    "An event unpublished or unfollowed, a reply that waits, a turn without a run.")
                            .build())
                    .build())
            .setSpec(ScheduleSpec.newBuilder()
                    .setIntervals(List.of(new ScheduleIntervalSpec(Duration.ofMinutes(1))))
                    .build())
            .setPolicy(SchedulePolicy.newBuilder()
                    .setOverlap(ScheduleOverlapPolicy.SCHEDULE_OVERLAP_POLICY_SKIP)
                    .build())
            .build();

    void create() {
        try {
            schedules.createSchedule(
                    Healing.ID, EVERY_MINUTE, ScheduleOptions.newBuilder().build());
        } catch (ScheduleAlreadyRunningException there) {
            LOG.debug("The schedule {} is there", Healing.ID);
        }
    }
}
