package dev.maillon.bench.load;

import static org.assertj.core.api.Assertions.assertThat;

import io.temporal.api.enums.v1.EventType;
import io.temporal.api.history.v1.ActivityTaskStartedEventAttributes;
import io.temporal.api.history.v1.HistoryEvent;
import io.temporal.api.history.v1.MarkerRecordedEventAttributes;
import java.util.List;
import org.junit.jupiter.api.Test;

class CloudActionsTest {

    @Test
    void aSignalWithStartIsOne() {
        assertThat(CloudActions.of(List.of(
                        event(EventType.EVENT_TYPE_WORKFLOW_EXECUTION_STARTED),
                        event(EventType.EVENT_TYPE_WORKFLOW_EXECUTION_SIGNALED))))
                .isEqualTo(1);
        assertThat(CloudActions.of(List.of(event(EventType.EVENT_TYPE_WORKFLOW_EXECUTION_STARTED))))
                .isEqualTo(1);
    }

    @Test
    void localActivitiesOfOneWorkflowTaskAreOneTogether() {
        assertThat(CloudActions.of(List.of(local(4), local(4), local(4), local(10))))
                .isEqualTo(1 + 2);
    }

    @Test
    void everyAttemptOfAnActivityIsOne() {
        HistoryEvent third = HistoryEvent.newBuilder()
                .setEventType(EventType.EVENT_TYPE_ACTIVITY_TASK_STARTED)
                .setActivityTaskStartedEventAttributes(
                        ActivityTaskStartedEventAttributes.newBuilder().setAttempt(3))
                .build();
        assertThat(CloudActions.of(List.of(third))).isEqualTo(1 + 3);
    }

    @Test
    void aTimerAnUpsertAnUpdateAndAContinuedRunAreOneEach() {
        assertThat(CloudActions.of(List.of(
                        event(EventType.EVENT_TYPE_TIMER_STARTED),
                        event(EventType.EVENT_TYPE_UPSERT_WORKFLOW_SEARCH_ATTRIBUTES),
                        event(EventType.EVENT_TYPE_WORKFLOW_EXECUTION_UPDATE_ACCEPTED),
                        event(EventType.EVENT_TYPE_WORKFLOW_EXECUTION_CONTINUED_AS_NEW))))
                .isEqualTo(1 + 4);
    }

    @Test
    void workflowTasksAreNone() {
        assertThat(CloudActions.of(List.of(
                        event(EventType.EVENT_TYPE_WORKFLOW_TASK_SCHEDULED),
                        event(EventType.EVENT_TYPE_WORKFLOW_TASK_COMPLETED))))
                .isEqualTo(1);
    }

    private static HistoryEvent event(EventType type) {
        return HistoryEvent.newBuilder().setEventType(type).build();
    }

    private static HistoryEvent local(long task) {
        return HistoryEvent.newBuilder()
                .setEventType(EventType.EVENT_TYPE_MARKER_RECORDED)
                .setMarkerRecordedEventAttributes(MarkerRecordedEventAttributes.newBuilder()
                        .setMarkerName("LocalActivity")
                        .setWorkflowTaskCompletedEventId(task))
                .build();
    }
}
