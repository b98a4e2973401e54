package dev.maillon.bench.load;

import io.temporal.api.enums.v1.EventType;
import io.temporal.api.history.v1.HistoryEvent;
import java.util.List;
import java.util.function.Predicate;

/**
 * Temporal Cloud's billable actions of a run, as its documentation counts them (docs.temporal.io/evaluate/cloud/actions, read on
 * 2026-11-28): a signal-with-start is one, so is any other signal or start; each attempt of an activity; all local activities of one
 * workflow task together; each timer; each upsert of search attributes; each update; each continue-as-new. Heartbeats that reach the
 * server are one each and in no history; the surcharge of fairness is left out.
 */
public final class CloudActions {

    private static final String LOCAL_ACTIVITY = "LocalActivity";

    private CloudActions() {}

    public static long of(List<HistoryEvent> history) {
        long signals = count(history, is(EventType.EVENT_TYPE_WORKFLOW_EXECUTION_SIGNALED));
        return Math.max(1, signals)
                + activityAttempts(history)
                + tasksWithLocalActivities(history)
                + count(history, is(EventType.EVENT_TYPE_TIMER_STARTED))
                + count(history, is(EventType.EVENT_TYPE_UPSERT_WORKFLOW_SEARCH_ATTRIBUTES))
                + count(history, is(EventType.EVENT_TYPE_WORKFLOW_EXECUTION_UPDATE_ACCEPTED))
                + count(history, is(EventType.EVENT_TYPE_WORKFLOW_EXECUTION_CONTINUED_AS_NEW))
                + otherMarkers(history);
    }

    private static long activityAttempts(List<HistoryEvent> history) {
        return history.stream()
                .filter(is(EventType.EVENT_TYPE_ACTIVITY_TASK_STARTED))
                .mapToLong(
                        event -> event.getActivityTaskStartedEventAttributes().getAttempt())
                .sum();
    }

    private static long tasksWithLocalActivities(List<HistoryEvent> history) {
        return history.stream()
                .filter(CloudActions::isLocalActivity)
                .map(event -> event.getMarkerRecordedEventAttributes().getWorkflowTaskCompletedEventId())
                .distinct()
                .count();
    }

    private static long otherMarkers(List<HistoryEvent> history) {
        return count(history, is(EventType.EVENT_TYPE_MARKER_RECORDED).and(marker -> !isLocalActivity(marker)));
    }

    private static boolean isLocalActivity(HistoryEvent event) {
        return event.getEventType() == EventType.EVENT_TYPE_MARKER_RECORDED
                && event.getMarkerRecordedEventAttributes().getMarkerName().equals(LOCAL_ACTIVITY);
    }

    private static long count(List<HistoryEvent> history, Predicate<HistoryEvent> which) {
        return history.stream().filter(which).count();
    }

    private static Predicate<HistoryEvent> is(EventType type) {
        return event -> event.getEventType() == type;
    }
}
