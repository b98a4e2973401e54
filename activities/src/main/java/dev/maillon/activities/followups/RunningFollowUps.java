package dev.maillon.activities.followups;

import dev.maillon.domain.catalog.Trigger;
import dev.maillon.domain.catalog.Trigger.StartWorkflow;
import dev.maillon.turns.MaillonSearchAttributes;
import dev.maillon.turns.VisibilityQuery;
import io.temporal.api.common.v1.Payload;
import io.temporal.api.workflow.v1.WorkflowExecutionInfo;
import io.temporal.api.workflowservice.v1.ListWorkflowExecutionsRequest;
import io.temporal.api.workflowservice.v1.ListWorkflowExecutionsResponse;
import io.temporal.api.workflowservice.v1.WorkflowServiceGrpc.WorkflowServiceBlockingStub;
import io.temporal.client.WorkflowClient;
import io.temporal.common.converter.DataConverterException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The runs that one trigger of one workspace has started. Another workspace may have a trigger of the same id, with the same type, in the
 * same namespace: what the server lists is held against the workspace that each run carries, and all else that was asked.
 */
@Component
record RunningFollowUps(Namespaces namespaces) {

    private static final int PAGE = 100;

    /** A namespace that others use, too, may list any number that are theirs. */
    private static final int MOST_PAGES = 5;

    /** @return the youngest first, {@code most} at most */
    List<WorkflowExecutionInfo> youngestRunning(
            WorkflowServiceBlockingStub server, String workspace, Trigger trigger, int most) {
        return youngest(server, wanted(workspace, trigger, "Running"), most);
    }

    /** Whether the trigger's workflow has ever run to its end, as far as the server remembers. */
    boolean anyCompleted(WorkflowServiceBlockingStub server, String workspace, Trigger trigger) {
        return !youngest(server, wanted(workspace, trigger, "Completed"), 1).isEmpty();
    }

    private static List<WorkflowExecutionInfo> youngest(WorkflowServiceBlockingStub server, Wanted wanted, int most) {
        ListWorkflowExecutionsRequest.Builder request = ListWorkflowExecutionsRequest.newBuilder()
                .setNamespace(wanted.client().getOptions().getNamespace())
                .setQuery(wanted.query().toString())
                .setPageSize(PAGE);
        List<WorkflowExecutionInfo> found = new ArrayList<>();
        for (int page = 0; page < MOST_PAGES && found.size() < most; page++) {
            ListWorkflowExecutionsResponse answer = server.listWorkflowExecutions(request.build());
            answer.getExecutionsList().stream().filter(wanted::is).forEach(found::add);
            if (answer.getNextPageToken().isEmpty()) {
                break;
            }
            request.setNextPageToken(answer.getNextPageToken());
        }
        return found.stream().limit(most).toList();
    }

    private Wanted wanted(String workspace, Trigger trigger, String status) {
        StartWorkflow start = Objects.requireNonNull(trigger.start());
        return new Wanted(
                workspace,
                status,
                start.workflowType(),
                FollowUps.idOf(trigger, ""),
                namespaces.isOwn(start.namespace()),
                namespaces.client(start.namespace()));
    }

    private record Wanted(
            String workspace, String status, String type, String idsFrom, boolean own, WorkflowClient client) {

        VisibilityQuery query() {
            return (own ? VisibilityQuery.ofWorkspace(workspace) : VisibilityQuery.ofAnyWorkspace())
                    .inStatus(status)
                    .ofType(type)
                    .withIdFrom(idsFrom);
        }

        boolean is(WorkflowExecutionInfo run) {
            return run.getType().getName().equals(type)
                    && run.getExecution().getWorkflowId().startsWith(idsFrom)
                    && workspace.equals(workspaceOf(run));
        }

        private @Nullable String workspaceOf(WorkflowExecutionInfo run) {
            Payload said = own
                    ? run.getSearchAttributes().getIndexedFieldsMap().get(MaillonSearchAttributes.WORKSPACE.getName())
                    : run.getMemo().getFieldsMap().get(FollowUps.WORKSPACE);
            try {
                return said == null
                        ? null
                        : client.getOptions().getDataConverter().fromPayload(said, String.class, String.class);
            } catch (DataConverterException somebodyElses) {
                return null;
            }
        }
    }
}
