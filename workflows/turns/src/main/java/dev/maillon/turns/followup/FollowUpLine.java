package dev.maillon.turns.followup;

import dev.maillon.domain.followup.FollowUpQueue;
import dev.maillon.turns.JoinableRun;
import io.temporal.client.WorkflowOptions;
import io.temporal.workflow.SignalMethod;
import io.temporal.workflow.WorkflowInterface;
import io.temporal.workflow.WorkflowMethod;

/**
 * Starts the follow-ups of one trigger in one conversation that are not started at once: in the order of the events, each when the one
 * before has ended; or in another namespace, which may be away. Who waits is in the store: a run that was terminated or reset goes on where it
 * was.
 */
@WorkflowInterface
public interface FollowUpLine {

    String TYPE = "FollowUpLine";

    @WorkflowMethod(name = TYPE)
    void run(FollowUpQueue line);

    /** Another one waits. */
    @SignalMethod
    void more();

    /** How the run of a queue is started; it has one at most. */
    static WorkflowOptions options(FollowUpQueue queue) {
        return JoinableRun.ofConversation(queue.workspace(), queue.conversationId(), queue.workflowId())
                .setStaticSummary(queue.trigger() + ": follow-ups of one conversation, one after the other")
                .build();
    }
}
