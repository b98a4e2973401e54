package dev.maillon.activities.followups;

import com.google.protobuf.ByteString;
import dev.maillon.catalog.Catalog.StartWorkflow;
import dev.maillon.catalog.Catalog.Trigger;
import dev.maillon.turn.MaillonSearchAttributes;
import dev.maillon.turn.VisibilityQuery;
import io.temporal.api.common.v1.Payload;
import io.temporal.api.workflow.v1.WorkflowExecutionInfo;
import io.temporal.api.workflowservice.v1.ListWorkflowExecutionsRequest;
import io.temporal.api.workflowservice.v1.ListWorkflowExecutionsResponse;
import io.temporal.api.workflowservice.v1.WorkflowServiceGrpc.WorkflowServiceBlockingStub;
import io.temporal.client.WorkflowClient;
import io.temporal.common.converter.DataConverter;
import io.temporal.common.converter.DataConverterException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/**
 * The follow-ups of one trigger of one workspace that run. Another workspace may have a trigger of the same id, with the same type, in the
 * same namespace: what the server lists is held against the workspace that each run carries, and all else that was asked.
 */
@Component
class RunningFollowUps {

    private static final int PAGE = 100;

    /** A namespace that others use, too, may list any number that are theirs. */
    private static final int MOST_PAGES = 5;

    private final Namespaces namespaces;

    RunningFollowUps(Namespaces namespaces) {
        this.namespaces = namespaces;
    }

    /** @return the youngest first, {@code most} at most */
    List<WorkflowExecutionInfo> youngest(
            WorkflowServiceBlockingStub server, String workspace, Trigger trigger, int most) {
        StartWorkflow start = Objects.requireNonNull(trigger.start());
        boolean own = namespaces.isOwn(start.namespace());
        WorkflowClient client = namespaces.client(start.namespace());
        ListWorkflowExecutionsRequest.Builder request = ListWorkflowExecutionsRequest.newBuilder()
                .setNamespace(client.getOptions().getNamespace())
                .setQuery(query(own, workspace, trigger, start).toString())
                .setPageSize(PAGE);
        List<WorkflowExecutionInfo> found = new ArrayList<>();
        ByteString next = ByteString.EMPTY;
        for (int page = 0; page < MOST_PAGES && found.size() < most && (page == 0 || !next.isEmpty()); page++) {
            ListWorkflowExecutionsResponse answer =
                    server.listWorkflowExecutions(request.setNextPageToken(next).build());
            answer.getExecutionsList().stream()
                    .filter(run -> run.getType().getName().equals(start.workflowType()))
                    .filter(run -> run.getExecution().getWorkflowId().startsWith(FollowUps.idOf(trigger, "")))
                    .filter(run -> isOf(workspace, own, run, client.getOptions().getDataConverter()))
                    .forEach(found::add);
            next = answer.getNextPageToken();
        }
        return found.stream().limit(most).toList();
    }

    private static VisibilityQuery query(boolean own, String workspace, Trigger trigger, StartWorkflow start) {
        return (own ? VisibilityQuery.ofWorkspace(workspace) : VisibilityQuery.elsewhere())
                .running()
                .ofType(start.workflowType())
                .withIdFrom(FollowUps.idOf(trigger, ""));
    }

    private static boolean isOf(String workspace, boolean own, WorkflowExecutionInfo run, DataConverter converter) {
        Payload said = own
                ? run.getSearchAttributes().getIndexedFieldsMap().get(MaillonSearchAttributes.WORKSPACE.getName())
                : run.getMemo().getFieldsMap().get(FollowUps.WORKSPACE);
        try {
            return said != null && workspace.equals(converter.fromPayload(said, String.class, String.class));
        } catch (DataConverterException somebodyElses) {
            return false;
        }
    }
}
