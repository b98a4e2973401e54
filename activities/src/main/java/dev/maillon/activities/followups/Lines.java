package dev.maillon.activities.followups;

import dev.maillon.domain.catalog.Trigger;
import dev.maillon.domain.event.ActionEvent;
import dev.maillon.domain.followup.FollowUpQueue;
import dev.maillon.store.followups.WaitingFollowUps;
import dev.maillon.turns.followup.FollowUpLine;
import io.temporal.client.BatchRequest;
import io.temporal.client.WorkflowClient;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** Follow-ups that are not started at once: their place is stored, then their line's run is told. */
@Component
public record Lines(WaitingFollowUps waiting, WorkflowClient client) {

    /** @return the line's Workflow Id */
    String add(Trigger trigger, ActionEvent event, Instant at) {
        FollowUpQueue line = new FollowUpQueue(
                event.header().workspace(), trigger.id(), event.header().conversationId());
        waiting.add(trigger.id(), event.header(), at);
        FollowUpLine run = stub(line);
        BatchRequest both = client.newSignalWithStartRequest();
        both.add(run::run, line);
        both.add(run::more);
        client.signalWithStart(both);
        return line.workflowId();
    }

    /** A run under way is left as it is, unsignalled: it will find everybody who waits. */
    public void wake(FollowUpQueue line) {
        WorkflowClient.start(stub(line)::run, line);
    }

    private FollowUpLine stub(FollowUpQueue line) {
        return client.newWorkflowStub(FollowUpLine.class, FollowUpLine.options(line));
    }
}
