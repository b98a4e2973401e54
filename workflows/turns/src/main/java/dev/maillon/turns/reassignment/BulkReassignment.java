package dev.maillon.turns.reassignment;

import dev.maillon.domain.reassignment.ReassignmentId;
import dev.maillon.turns.JoinableRun;
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
    void run(ReassignmentId which);

    /** A run under way is joined. */
    static WorkflowOptions options(ReassignmentId id) {
        return JoinableRun.ofWorkspace(id.workspace(), id.workflowId())
                .setStaticSummary("All conversations of a user go to others")
                .build();
    }
}
