package dev.maillon.activities.followups;

import dev.maillon.catalog.Catalog.StartWorkflow;
import dev.maillon.catalog.Catalog.Trigger;
import dev.maillon.event.ActionEvent;
import dev.maillon.event.EventHeader;
import dev.maillon.followup.WebhookFollowUp;
import dev.maillon.followup.WebhookFollowUp.WebhookCall;
import dev.maillon.turn.MaillonSearchAttributes;
import dev.maillon.turn.TaskQueues;
import io.temporal.api.enums.v1.WorkflowIdReusePolicy;
import io.temporal.client.WorkflowClient;
import io.temporal.client.WorkflowExecutionAlreadyStarted;
import io.temporal.client.WorkflowOptions;
import io.temporal.common.Priority;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Starts the workflow that a trigger names, once per event: the Workflow Id is made of both, and the server rejects a second one, also
 * after the first has ended.
 */
@Component
class FollowUps {

    private static final Logger LOG = LoggerFactory.getLogger(FollowUps.class);

    /** In the memo of a follow-up in another namespace. */
    static final String WORKSPACE = "workspace";

    private final Namespaces namespaces;

    FollowUps(Namespaces namespaces) {
        this.namespaces = namespaces;
    }

    static String idOf(Trigger trigger, String eventId) {
        return "followup/" + trigger.id() + "/" + eventId;
    }

    /** @return the Workflow Id, whether it was started now or before */
    String start(Trigger trigger, ActionEvent event) {
        EventHeader header = event.header();
        StartWorkflow start = trigger.start();
        WorkflowOptions.Builder options = options(trigger, header);
        if (start == null) {
            once(
                    namespaces.client(null),
                    WebhookFollowUp.TYPE,
                    found(options, header).setTaskQueue(TaskQueues.TURNS),
                    WebhookCall.first(header.workspace(), trigger.id(), header.id()));
        } else {
            once(
                    namespaces.client(start.namespace()),
                    start.workflowType(),
                    (namespaces.isOwn(start.namespace()) ? found(options, header) : remembered(options, header))
                            .setTaskQueue(start.taskQueue()),
                    event);
        }
        return idOf(trigger, header.id());
    }

    private static void once(WorkflowClient client, String type, WorkflowOptions.Builder options, Object argument) {
        WorkflowOptions built = options.build();
        try {
            client.newUntypedWorkflowStub(type, built).start(argument);
        } catch (WorkflowExecutionAlreadyStarted before) {
            LOG.debug("{} had been started before", built.getWorkflowId());
        }
    }

    private static WorkflowOptions.Builder options(Trigger trigger, EventHeader header) {
        return WorkflowOptions.newBuilder()
                .setWorkflowId(idOf(trigger, header.id()))
                .setWorkflowIdReusePolicy(WorkflowIdReusePolicy.WORKFLOW_ID_REUSE_POLICY_REJECT_DUPLICATE)
                .setPriority(
                        Priority.newBuilder().setFairnessKey(header.workspace()).build())
                .setStaticSummary(
                        trigger.id() + ": follow-up of " + trigger.when().event());
    }

    private static WorkflowOptions.Builder found(WorkflowOptions.Builder options, EventHeader header) {
        return options.setTypedSearchAttributes(
                MaillonSearchAttributes.ofConversation(header.workspace(), header.conversationId()));
    }

    /** Another namespace need not have our search attributes, and refuses a start with one that it has not. */
    private static WorkflowOptions.Builder remembered(WorkflowOptions.Builder options, EventHeader header) {
        return options.setMemo(Map.of(WORKSPACE, header.workspace(), "conversation", header.conversationId()));
    }
}
