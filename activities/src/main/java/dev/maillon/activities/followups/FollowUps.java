package dev.maillon.activities.followups;

import dev.maillon.domain.catalog.Trigger;
import dev.maillon.domain.catalog.Trigger.StartWorkflow;
import dev.maillon.domain.event.ActionEvent;
import dev.maillon.domain.event.EventHeader;
import dev.maillon.domain.turn.TaskQueues;
import dev.maillon.store.followups.DeadLetter;
import dev.maillon.store.followups.DeadLetters;
import dev.maillon.turns.MaillonSearchAttributes;
import dev.maillon.turns.followup.WebhookFollowUp;
import dev.maillon.turns.followup.WebhookFollowUp.WebhookCall;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.temporal.api.enums.v1.WorkflowIdReusePolicy;
import io.temporal.client.WorkflowClient;
import io.temporal.client.WorkflowExecutionAlreadyStarted;
import io.temporal.client.WorkflowOptions;
import io.temporal.client.WorkflowServiceException;
import io.temporal.common.Priority;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Starts the workflow that a trigger names, once per event: the Workflow Id is made of both, and the server rejects a second one, also
 * after the first has ended.
 */
@Component
record FollowUps(Namespaces namespaces, DeadLetters letters, InstantSource clock) {

    private static final Logger LOG = LoggerFactory.getLogger(FollowUps.class);

    /** In the memo of a follow-up in another namespace. */
    static final String WORKSPACE = "workspace";

    static String idOf(Trigger trigger, String eventId) {
        return "followup/" + trigger.id() + "/" + eventId;
    }

    /** @return the Workflow Id, whether it was started now or before; empty if it is refused: then the event is a dead letter */
    Optional<String> startOrBury(Trigger trigger, ActionEvent event) {
        try {
            return Optional.of(start(trigger, event));
        } catch (RefusedTargetException refused) {
            LOG.warn("{} is not started: {}", idOf(trigger, event.header().id()), refused.why());
            letters.bury(DeadLetter.of(event.header(), trigger.id(), refused.why(), clock.instant()));
            return Optional.empty();
        }
    }

    /** @return the Workflow Id, whether it was started now or before */
    String start(Trigger trigger, ActionEvent event) throws RefusedTargetException {
        EventHeader header = event.header();
        StartWorkflow start = trigger.start();
        String namespace = start == null ? null : start.namespace();
        if (start != null) {
            check(start);
        }
        WorkflowOptions.Builder options =
                options(trigger, header).setTaskQueue(start == null ? TaskQueues.TURNS : start.taskQueue());
        if (namespaces.isOwn(namespace)) {
            options.setTypedSearchAttributes(
                    MaillonSearchAttributes.ofConversation(header.workspace(), header.conversationId()));
        } else {
            // It need not have our search attributes, and refuses a start with one that it has not.
            options.setMemo(Map.of(WORKSPACE, header.workspace(), "conversation", header.conversationId()));
        }
        once(
                namespaces.client(namespace),
                start == null ? WebhookFollowUp.TYPE : start.workflowType(),
                options.build(),
                start == null ? WebhookCall.first(header.workspace(), trigger.id(), header.id()) : event);
        return idOf(trigger, header.id());
    }

    /** An author's workflow never gets to the workers that are Maillon's or Temporal's own. */
    void check(StartWorkflow start) throws RefusedTargetException {
        if (TaskQueues.isReserved(start.taskQueue()) && namespaces.isOwn(start.namespace())) {
            throw new RefusedTargetException("The task queue " + start.taskQueue()
                    + " is one of Maillon's own worker or of Temporal's; name in the catalog one that yours polls.");
        }
    }

    private static void once(WorkflowClient client, String type, WorkflowOptions options, Object argument)
            throws RefusedTargetException {
        try {
            client.newUntypedWorkflowStub(type, options).start(argument);
        } catch (WorkflowExecutionAlreadyStarted before) {
            LOG.debug("{} had been started before", options.getWorkflowId());
        } catch (WorkflowServiceException failed) {
            // If Temporal finds fault with what it was asked, it will again.
            if (failed.getCause() instanceof StatusRuntimeException answer
                    && answer.getStatus().getCode() == Status.Code.INVALID_ARGUMENT) {
                throw new RefusedTargetException(
                        "Temporal refuses the start: " + answer.getStatus().getDescription());
            }
            throw failed;
        }
    }

    private static WorkflowOptions.Builder options(Trigger trigger, EventHeader header) {
        return WorkflowOptions.newBuilder()
                .setWorkflowId(idOf(trigger, header.id()))
                .setWorkflowIdReusePolicy(WorkflowIdReusePolicy.WORKFLOW_ID_REUSE_POLICY_REJECT_DUPLICATE)
                .setPriority(
                        Priority.newBuilder().setFairnessKey(header.workspace()).build())
                .setStaticSummary(trigger.id() + ": follow-up of "
                        + trigger.when().event().wireName());
    }
}
