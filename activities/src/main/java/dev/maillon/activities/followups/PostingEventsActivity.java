package dev.maillon.activities.followups;

import dev.maillon.activities.posting.Post;
import dev.maillon.activities.posting.Posted;
import dev.maillon.activities.posting.Posting;
import dev.maillon.domain.catalog.Trigger;
import dev.maillon.domain.event.ActionEvent;
import dev.maillon.store.catalogs.Catalogs;
import dev.maillon.store.events.Events;
import dev.maillon.store.followups.DeadLetter;
import dev.maillon.store.followups.DeadLetters;
import dev.maillon.turns.followup.PostingEvents;
import dev.maillon.turns.followup.WebhookFollowUp.WebhookCall;
import io.temporal.failure.ApplicationFailure;
import java.time.InstantSource;
import org.springframework.stereotype.Component;

/** {@inheritDoc} */
@Component
public record PostingEventsActivity(
        Catalogs catalogs,
        Events events,
        Posting posting,
        FollowUps followUps,
        DeadLetters letters,
        InstantSource clock)
        implements PostingEvents {

    /** A dead letter of a trigger that starts a workflow starts it now. */
    @Override
    public void postEvent(WebhookCall call) {
        Trigger trigger = catalogs.current(call.workspace())
                .catalog()
                .trigger(call.trigger())
                .orElseThrow(() -> forGood("the trigger is not in the catalog any more"));
        Trigger.Webhook webhook = trigger.webhook();
        if (webhook == null) {
            start(trigger, call);
        } else {
            post(webhook, call);
        }
    }

    private void start(Trigger trigger, WebhookCall call) {
        ActionEvent event = events.find(call.workspace(), call.eventId()).orElseThrow(() -> noEvent(call));
        try {
            followUps.start(trigger, event);
        } catch (RefusedTargetException refused) {
            throw forGood(refused.why());
        }
    }

    private void post(Trigger.Webhook webhook, WebhookCall call) {
        String body = events.body(call.workspace(), call.eventId()).orElseThrow(() -> noEvent(call));
        switch (posting.post(new Post(call.workspace(), call.eventId(), webhook.url(), webhook.secret(), body))) {
            case Posted.Accepted accepted -> {}
            case Posted.Refused refused -> throw forGood(refused.why());
            case Posted.Failed failed ->
                throw ApplicationFailure.newBuilder()
                        .setMessage(failed.why())
                        .setType("WebhookAway")
                        .setNextRetryDelay(failed.retryAfter())
                        .build();
        }
    }

    @Override
    public void bury(WebhookCall call, String why) {
        String conversation = events.find(call.workspace(), call.eventId())
                .map(event -> event.header().conversationId())
                .orElse("");
        letters.bury(new DeadLetter(
                call.workspace(),
                call.trigger(),
                call.eventId(),
                conversation,
                why,
                call.resend(),
                clock.instant(),
                null));
    }

    @Override
    public void delivered(WebhookCall call) {
        letters.delivered(call.workspace(), call.trigger(), call.eventId(), call.resend(), clock.instant());
    }

    private static ApplicationFailure noEvent(WebhookCall call) {
        return forGood("there is no event " + call.eventId());
    }

    private static ApplicationFailure forGood(String why) {
        return ApplicationFailure.newNonRetryableFailure(why, "Undelivered");
    }
}
