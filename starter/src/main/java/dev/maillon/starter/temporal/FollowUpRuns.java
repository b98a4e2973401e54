package dev.maillon.starter.temporal;

import dev.maillon.turns.followup.FollowUpTargets.Targets;
import dev.maillon.turns.followup.WebhookFollowUp.WebhookCall;

/** The workflows of follow-ups, as the API needs them. Tests put a fake here. */
public interface FollowUpRuns {

    /**
     * Posts an event to its webhook once more. The same try asked for twice is one.
     *
     * @throws TemporalAway if it has not been acknowledged in time
     */
    void post(WebhookCall call);

    /**
     * How the targets of a workspace's triggers fare.
     *
     * @throws TemporalAway if neither Temporal nor a worker answers in time
     */
    Targets targets(String workspace);
}
