package dev.maillon.activities.healing;

import dev.maillon.activities.followups.Lines;
import dev.maillon.domain.conversation.ConversationKey;
import dev.maillon.domain.followup.FollowUpQueue;
import dev.maillon.domain.reassignment.ReassignmentId;
import dev.maillon.store.followups.WaitingFollowUps;
import dev.maillon.store.healing.Unfinished;
import dev.maillon.store.reassignments.Reassignments;
import dev.maillon.turns.healing.Waking;
import dev.maillon.turns.reassignment.BulkReassignment;
import io.temporal.activity.Activity;
import io.temporal.client.WorkflowClient;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.springframework.stereotype.Component;

/** {@inheritDoc} */
@Component
public record WakingActivity(
        Unfinished unfinished,
        WaitingFollowUps waiting,
        Reassignments reassignments,
        Lines lines,
        ConversationStarts conversations,
        WorkflowClient client,
        InstantSource clock)
        implements Waking {

    private static final int AT_ONCE = 200;

    /** Whoever has just been told is at it. */
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    @Override
    public Woken wake() {
        Instant now = clock.instant();
        int woken = 0;
        List<ConversationKey> found = unfinished.find(null, now, AT_ONCE);
        while (!found.isEmpty()) {
            found.forEach(conversations::start);
            woken += found.size();
            Activity.getExecutionContext().heartbeat(woken);
            found = unfinished.find(found.getLast(), now, AT_ONCE);
        }
        wakeLines(now.minus(PATIENCE));
        reassignments.unended(now.minus(PATIENCE)).forEach(this::start);
        return new Woken(woken);
    }

    private void wakeLines(Instant before) {
        List<FollowUpQueue> found = waiting.lines(null, before, AT_ONCE);
        while (!found.isEmpty()) {
            found.forEach(lines::wake);
            Activity.getExecutionContext().heartbeat(found.getLast());
            found = waiting.lines(found.getLast(), before, AT_ONCE);
        }
    }

    private void start(ReassignmentId reassignment) {
        WorkflowClient.start(
                client.newWorkflowStub(BulkReassignment.class, BulkReassignment.options(reassignment))::run,
                reassignment);
    }
}
