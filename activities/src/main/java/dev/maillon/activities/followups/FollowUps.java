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
import io.temporal.common.SearchAttributes;
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

    private final WorkflowClient client;

    FollowUps(WorkflowClient client) {
        this.client = client;
    }

    /** @return the Workflow Id, whether it was started now or before */
    String start(Trigger trigger, ActionEvent event) {
        EventHeader header = event.header();
        String id = "followup/" + trigger.id() + "/" + header.id();
        StartWorkflow start = trigger.start();
        if (start != null) {
            once(start.workflowType(), options(id, start.taskQueue(), trigger, event), event);
        } else {
            WebhookCall call = new WebhookCall(header.workspace(), trigger.id(), header.id());
            once(WebhookFollowUp.TYPE, options(id, TaskQueues.TURNS, trigger, event), call);
        }
        return id;
    }

    private void once(String type, WorkflowOptions options, Object argument) {
        try {
            client.newUntypedWorkflowStub(type, options).start(argument);
        } catch (WorkflowExecutionAlreadyStarted before) {
            LOG.debug("{} had been started before", options.getWorkflowId());
        }
    }

    private static WorkflowOptions options(String id, String queue, Trigger trigger, ActionEvent event) {
        EventHeader header = event.header();
        return WorkflowOptions.newBuilder()
                .setWorkflowId(id)
                .setTaskQueue(queue)
                .setWorkflowIdReusePolicy(WorkflowIdReusePolicy.WORKFLOW_ID_REUSE_POLICY_REJECT_DUPLICATE)
                .setPriority(
                        Priority.newBuilder().setFairnessKey(header.workspace()).build())
                .setTypedSearchAttributes(SearchAttributes.newBuilder()
                        .set(MaillonSearchAttributes.WORKSPACE, header.workspace())
                        .set(MaillonSearchAttributes.CONVERSATION, header.conversationId())
                        .build())
                .setStaticSummary(
                        trigger.id() + ": follow-up of " + trigger.when().event())
                .build();
    }
}
