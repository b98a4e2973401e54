package dev.maillon.followup;

import io.temporal.workflow.WorkflowInterface;
import io.temporal.workflow.WorkflowMethod;

/** Posts one event to the webhook of one trigger, and keeps trying for three days. After them the run fails, for an operator to see. */
@WorkflowInterface
public interface WebhookFollowUp {

    String TYPE = "WebhookFollowUp";

    @WorkflowMethod(name = TYPE)
    void run(WebhookCall call);

    /** Ids only: event, address and secret are looked up at each attempt. */
    record WebhookCall(String workspace, String trigger, String eventId) {}
}
