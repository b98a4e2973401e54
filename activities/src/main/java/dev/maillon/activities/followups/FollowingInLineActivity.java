package dev.maillon.activities.followups;

import dev.maillon.domain.catalog.Trigger;
import dev.maillon.domain.catalog.Trigger.StartWorkflow;
import dev.maillon.domain.event.ActionEvent;
import dev.maillon.domain.followup.FollowUpQueue;
import dev.maillon.store.catalogs.Catalogs;
import dev.maillon.store.events.Events;
import dev.maillon.store.followups.WaitingFollowUps;
import dev.maillon.turns.followup.FollowingInLine;
import io.temporal.api.enums.v1.WorkflowExecutionStatus;
import io.temporal.client.WorkflowNotFoundException;
import io.temporal.failure.ApplicationErrorCategory;
import io.temporal.failure.ApplicationFailure;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** {@inheritDoc} */
@Component
public record FollowingInLineActivity(
        WaitingFollowUps waiting, Catalogs catalogs, Events events, FollowUps followUps, Namespaces namespaces)
        implements FollowingInLine {

    private static final Logger LOG = LoggerFactory.getLogger(FollowingInLineActivity.class);

    @Override
    public Started startNext(FollowUpQueue line) {
        for (Optional<String> next = waiting.next(line); next.isPresent(); next = waiting.next(line)) {
            ActionEvent event = events.find(line.workspace(), next.get()).orElse(null);
            Trigger trigger = trigger(line).orElse(null);
            if (event == null || trigger == null) {
                LOG.warn("{} is passed over: its catalog has no trigger {} any more", next.get(), line.trigger());
                waiting.remove(line, next.get());
            } else if (followUps.startOrBury(trigger, event).isEmpty()) {
                waiting.remove(line, next.get());
            } else {
                if (!trigger.ordered()) {
                    waiting.remove(line, next.get());
                }
                return new Started(next.get(), trigger.ordered());
            }
        }
        return new Started(null, false);
    }

    @Override
    public void awaitEnd(FollowUpQueue line, String eventId) {
        Optional<Trigger> trigger = trigger(line);
        if (trigger.isPresent() && isRunning(trigger.get(), eventId)) {
            throw ApplicationFailure.newBuilder()
                    .setMessage("the follow-up runs; the next waits for its end")
                    .setType("StillRunning")
                    .setCategory(ApplicationErrorCategory.BENIGN)
                    .build();
        }
        waiting.remove(line, eventId);
    }

    private boolean isRunning(Trigger trigger, String eventId) {
        StartWorkflow start = trigger.start();
        try {
            return namespaces
                            .client(start == null ? null : start.namespace())
                            .newUntypedWorkflowStub(FollowUps.idOf(trigger, eventId))
                            .describe()
                            .getStatus()
                    == WorkflowExecutionStatus.WORKFLOW_EXECUTION_STATUS_RUNNING;
        } catch (WorkflowNotFoundException longEnded) {
            return false;
        }
    }

    /** Also one that was switched off since: the event had passed it. */
    private Optional<Trigger> trigger(FollowUpQueue line) {
        return catalogs.current(line.workspace()).catalog().trigger(line.trigger());
    }
}
