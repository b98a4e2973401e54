package dev.maillon.turns.healing;

import io.temporal.workflow.WorkflowInterface;
import io.temporal.workflow.WorkflowMethod;

/**
 * Starts a run for every conversation that has pending work and none: an event unpublished or unfollowed, a reply that waits, a
 * turn that never ended. Then sees to the messages of runs that were ended. A Temporal Schedule runs it every minute.
 */
@WorkflowInterface
public interface Healing {

    /** Id of the schedule, and the beginning of its runs' ids. */
    String ID = "maillon-healing";

    @WorkflowMethod(name = "Healing")
    void heal();
}
