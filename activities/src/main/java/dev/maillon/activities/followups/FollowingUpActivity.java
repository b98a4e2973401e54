package dev.maillon.activities.followups;

import dev.maillon.domain.catalog.Catalog;
import dev.maillon.domain.catalog.Trigger;
import dev.maillon.domain.catalog.TriggerMatch;
import dev.maillon.domain.conversation.ConversationKey;
import dev.maillon.domain.event.ActionEvent;
import dev.maillon.store.catalogs.Catalogs;
import dev.maillon.store.events.Outbox;
import dev.maillon.turns.step.FollowingUp;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** {@inheritDoc} */
@Component
public record FollowingUpActivity(
        Outbox outbox, Catalogs catalogs, FollowUps followUps, Lines lines, InstantSource clock)
        implements FollowingUp {

    /** An event may have a thousand listeners, and the operator's view has an end. */
    private static final int MOST_TOLD = 100;

    /** An event is marked only when all of its follow-ups have been started or refused for good; one started twice is the same workflow. */
    @Override
    public FollowedUp followUp(FollowUp request) {
        List<String> started = new ArrayList<>();
        List<ActionEvent> events =
                outbox.unfollowed(new ConversationKey(request.workspace(), request.conversationId()));
        if (!events.isEmpty()) {
            Catalog catalog = catalogs.current(request.workspace()).catalog();
            TriggerMatch triggers = new TriggerMatch(catalog);
            List<ActionEvent> withoutListeners = new ArrayList<>();
            for (ActionEvent event : events) {
                List<Trigger> listening = triggers.of(event);
                if (listening.isEmpty()) {
                    withoutListeners.add(event);
                } else {
                    SideBySide.of(listening, trigger -> follow(trigger, event))
                            .forEach(id -> id.ifPresent(started::add));
                    outbox.markFollowed(List.of(event), clock.instant());
                }
            }
            outbox.markFollowed(withoutListeners, clock.instant());
        }
        return new FollowedUp(started.stream().limit(MOST_TOLD).toList());
    }

    /** What may have to wait, waits in its line and never here: the conversation goes on. */
    private Optional<String> follow(Trigger trigger, ActionEvent event) {
        return trigger.waitsInLine()
                ? Optional.of(lines.add(trigger, event, clock.instant()))
                : followUps.startOrBury(trigger, event);
    }
}
