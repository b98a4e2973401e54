package dev.maillon.turns;

import dev.maillon.domain.turn.TaskQueues;
import io.temporal.api.enums.v1.WorkflowIdConflictPolicy;
import io.temporal.client.WorkflowOptions;
import io.temporal.common.Priority;
import io.temporal.common.SearchAttributes;

/** How a run is started of which there is one at most at a time: one that is under way is joined, and workspaces share fairly. */
public final class JoinableRun {

    private JoinableRun() {}

    public static WorkflowOptions.Builder ofWorkspace(String workspace, String workflowId) {
        return options(workspace, workflowId)
                .setTypedSearchAttributes(SearchAttributes.newBuilder()
                        .set(MaillonSearchAttributes.WORKSPACE, workspace)
                        .build());
    }

    public static WorkflowOptions.Builder ofConversation(String workspace, String conversationId, String workflowId) {
        return options(workspace, workflowId)
                .setTypedSearchAttributes(MaillonSearchAttributes.ofConversation(workspace, conversationId));
    }

    private static WorkflowOptions.Builder options(String workspace, String workflowId) {
        return WorkflowOptions.newBuilder()
                .setWorkflowId(workflowId)
                .setTaskQueue(TaskQueues.TURNS)
                .setWorkflowIdConflictPolicy(WorkflowIdConflictPolicy.WORKFLOW_ID_CONFLICT_POLICY_USE_EXISTING)
                .setPriority(Priority.newBuilder().setFairnessKey(workspace).build());
    }
}
