package dev.maillon.followup;

import dev.maillon.followup.WebhookFollowUp.WebhookCall;
import io.temporal.activity.ActivityInterface;

/** Posts an event to a webhook, under the event's id. */
@ActivityInterface
public interface PostingEvents {

    void postEvent(WebhookCall call);
}
