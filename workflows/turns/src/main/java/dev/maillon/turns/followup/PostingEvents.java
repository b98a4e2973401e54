package dev.maillon.turns.followup;

import dev.maillon.turns.followup.WebhookFollowUp.WebhookCall;
import io.temporal.activity.ActivityInterface;

/**
 * Posts an event to a webhook, under the event's id, and notes what became of it where it was not taken at first. An operator's try of an
 * event whose workflow was refused starts the workflow.
 */
@ActivityInterface
public interface PostingEvents {

    void postEvent(WebhookCall call);

    /** Nobody has taken it: it lies with the dead letters. @param why the last attempt failed */
    void bury(WebhookCall call, String why);

    /** An operator's try was taken: it lies there no longer. */
    void delivered(WebhookCall call);
}
