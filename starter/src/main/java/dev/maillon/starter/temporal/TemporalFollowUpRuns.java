package dev.maillon.starter.temporal;

import dev.maillon.turns.JoinableRun;
import dev.maillon.turns.followup.FollowUpTargets;
import dev.maillon.turns.followup.FollowUpTargets.Targets;
import dev.maillon.turns.followup.WebhookFollowUp;
import dev.maillon.turns.followup.WebhookFollowUp.WebhookCall;
import io.temporal.api.enums.v1.WorkflowIdReusePolicy;
import io.temporal.client.WorkflowClient;
import io.temporal.client.WorkflowException;
import io.temporal.client.WorkflowExecutionAlreadyStarted;
import io.temporal.client.WorkflowOptions;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** {@inheritDoc} */
@Component
record TemporalFollowUpRuns(WorkflowClient client, StarterTemporalSettings settings, Deadlines deadlines)
        implements FollowUpRuns {

    private static final Logger LOG = LoggerFactory.getLogger(TemporalFollowUpRuns.class);

    /** A question that nobody answered is not answered later. */
    private static final Duration ANSWERED_WITHIN = Duration.ofSeconds(30);

    @Override
    public void post(WebhookCall call) {
        WorkflowOptions options = JoinableRun.ofWorkspace(call.workspace(), call.workflowId())
                .setWorkflowIdReusePolicy(WorkflowIdReusePolicy.WORKFLOW_ID_REUSE_POLICY_REJECT_DUPLICATE)
                .setStaticSummary(call.trigger() + ": sent again by an operator, try " + call.resend())
                .build();
        try {
            deadlines.within(
                    settings.deadline(),
                    () -> WorkflowClient.start(client.newWorkflowStub(WebhookFollowUp.class, options)::run, call));
        } catch (WorkflowExecutionAlreadyStarted before) {
            LOG.debug("{} had been started before", call.workflowId());
        }
    }

    @Override
    public Targets targets(String workspace) {
        WorkflowOptions options = JoinableRun.ofWorkspace(workspace, "followup-targets/" + workspace)
                .setWorkflowRunTimeout(ANSWERED_WITHIN)
                .setStaticSummary("An operator asks whether the targets of the triggers have workers")
                .build();
        try {
            return deadlines.within(
                    settings.patience(),
                    () -> client.newWorkflowStub(FollowUpTargets.class, options).inspect(workspace));
        } catch (WorkflowException unanswered) {
            throw new TemporalAway("no worker has answered in time", unanswered);
        }
    }
}
