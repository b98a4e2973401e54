package dev.maillon.turns.followup;

import dev.maillon.domain.json.WireNamed;
import io.temporal.workflow.WorkflowInterface;
import io.temporal.workflow.WorkflowMethod;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Looks whether the workflows that a workspace's triggers start have somebody to run them. The worker looks, since it alone has the clients
 * of the other namespaces; a run is one question of one operator.
 */
@WorkflowInterface
public interface FollowUpTargets {

    String TYPE = "FollowUpTargets";

    @WorkflowMethod(name = TYPE)
    Targets inspect(String workspace);

    record Targets(List<Target> items) {}

    /**
     * @param namespace null: Maillon's own
     * @param waiting how many follow-ups have not been started yet: for the one before, or because the namespace is away
     * @param stuck Workflow Ids of some that were started and whose first task nobody has carried out
     */
    record Target(
            String trigger,
            String workflowType,
            String taskQueue,
            @Nullable String namespace,
            State state,
            String explanation,
            int waiting,
            List<String> stuck) {}

    enum State implements WireNamed {
        /** Somebody polls it, and has run the workflow. */
        OK,
        /** Somebody polls it, and nobody knows yet whether they have the workflow's type. */
        UNTRIED,
        /** Nobody polls the task queue. */
        NO_WORKER,
        /** Somebody polls it and fails at the workflow's task: the type may be unknown there. */
        FAILING,
        /** The namespace is not allowed by the worker's settings, or does not answer. */
        UNREACHABLE
    }
}
