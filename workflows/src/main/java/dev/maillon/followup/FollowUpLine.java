package dev.maillon.followup;

import dev.maillon.turn.JoinableRun;
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
    void run(Line line);

    /** Another one waits. */
    @SignalMethod
    void more();

    record Line(String workspace, String trigger, String conversationId) {

        /** A line has one run at most. */
        public String workflowId() {
            return "followups/" + trigger + "/" + conversationId;
        }

        public WorkflowOptions options() {
            return JoinableRun.ofConversation(workspace, conversationId, workflowId())
                    .setStaticSummary(trigger + ": follow-ups of one conversation, one after the other")
                    .build();
        }
    }
}
