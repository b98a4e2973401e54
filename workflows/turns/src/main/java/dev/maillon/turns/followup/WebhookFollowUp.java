package dev.maillon.turns.followup;

import io.temporal.workflow.WorkflowInterface;
import io.temporal.workflow.WorkflowMethod;

/**
 * Posts one event to the webhook of one trigger, and keeps trying for three days. After them it is a dead letter, which an operator can
 * send again, and the run fails.
 */
@WorkflowInterface
public interface WebhookFollowUp {

    String TYPE = "WebhookFollowUp";

    @WorkflowMethod(name = TYPE)
    void run(WebhookCall call);

    /**
     * Ids only: event, address and secret are looked up at each attempt.
     *
     * @param resend which of an operator's tries this is; 0: none
     */
    record WebhookCall(String workspace, String trigger, String eventId, int resend) {

        public static WebhookCall first(String workspace, String trigger, String eventId) {
            return new WebhookCall(workspace, trigger, eventId, 0);
        }

        /** The same for the same try, so that one asked for twice is one. */
        public String workflowId() {
            String first = "followup/" + trigger + "/" + eventId;
            return resend == 0 ? first : first + "/again-" + resend;
        }
    }
}
