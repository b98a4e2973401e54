package dev.maillon.activities.followups;

import dev.maillon.catalog.Catalog;
import dev.maillon.catalog.TriggerMatch;
import dev.maillon.event.ActionEvent;
import dev.maillon.store.catalogs.Catalogs;
import dev.maillon.store.events.Outbox;
import dev.maillon.turn.step.FollowingUp;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** {@inheritDoc} */
@Component
public class FollowingUpActivity implements FollowingUp {

    private final Outbox outbox;
    private final Catalogs catalogs;
    private final FollowUps followUps;
    private final Lines lines;
    private final InstantSource clock;

    FollowingUpActivity(Outbox outbox, Catalogs catalogs, FollowUps followUps, Lines lines, InstantSource clock) {
        this.outbox = outbox;
        this.catalogs = catalogs;
        this.followUps = followUps;
        this.lines = lines;
        this.clock = clock;
    }

    /** An event is marked only when all of its follow-ups have been started; one started twice is the same workflow. */
    @Override
    public FollowedUp followUp(FollowUp request) {
        List<String> started = new ArrayList<>();
        List<ActionEvent> events = outbox.unfollowed(request.workspace(), request.conversationId());
        if (!events.isEmpty()) {
            Catalog catalog = catalogs.current(request.workspace()).catalog();
            for (ActionEvent event : events) {
                for (Catalog.Trigger trigger : TriggerMatch.of(catalog, event)) {
                    started.add(follow(trigger, event));
                }
                outbox.markFollowed(event, clock.instant());
            }
        }
        return new FollowedUp(started);
    }

    /** What may have to wait, waits in its line and never here: the conversation goes on. */
    private String follow(Catalog.Trigger trigger, ActionEvent event) {
        return trigger.waitsInLine() ? lines.add(trigger, event, clock.instant()) : followUps.start(trigger, event);
    }
}
