package dev.maillon.reassignment;

import dev.maillon.turn.JoinableRun;
import io.temporal.client.WorkflowOptions;
import io.temporal.workflow.WorkflowInterface;
import io.temporal.workflow.WorkflowMethod;

/**
 * Gives all conversations of a user to somebody else, each by an ordinary staff action. What is still to be done is in the store, so a run
 * that was terminated or reset goes on where it was; healing starts it again. One that is cancelled ends.
 */
@WorkflowInterface
public interface BulkReassignment {

    @WorkflowMethod(name = "BulkReassignment")
    void run(Which which);

    /** @param id digest of the Idempotency-Key; with a conversation's id also the key of its staff action */
    record Which(String workspace, String id) {

        public String workflowId() {
            return "reassignment/" + workspace + "/" + id;
        }

        /** A run under way is joined. */
        public WorkflowOptions options() {
            return JoinableRun.ofWorkspace(workspace, workflowId())
                    .setStaticSummary("All conversations of a user go to others")
                    .build();
        }
    }
}
