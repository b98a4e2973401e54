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
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.function.Function;
import java.util.stream.Gatherers;
import org.springframework.stereotype.Component;

/** {@inheritDoc} */
@Component
public record FollowingUpActivity(
        Outbox outbox, Catalogs catalogs, FollowUps followUps, Lines lines, InstantSource clock)
        implements FollowingUp {

    /** An event may have a thousand listeners, and the operator's view has an end. */
    private static final int MOST_TOLD = 100;

    private static final int AT_ONCE = 8;

    /** An event is marked only when all of its follow-ups have been started or refused for good; one started twice is the same workflow. */
    @Override
    public FollowedUp followUp(ConversationKey conversation) {
        List<String> started = new ArrayList<>();
        List<ActionEvent> events = outbox.unfollowed(conversation);
        if (!events.isEmpty()) {
            Catalog catalog = catalogs.current(conversation.workspace()).catalog();
            TriggerMatch triggers = new TriggerMatch(catalog);
            List<ActionEvent> withoutListeners = new ArrayList<>();
            for (ActionEvent event : events) {
                List<Trigger> listening = triggers.of(event);
                if (listening.isEmpty()) {
                    withoutListeners.add(event);
                } else {
                    sideBySide(listening, trigger -> follow(trigger, event)).forEach(id -> id.ifPresent(started::add));
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

    /**
     * Does the same for many things, some at once. One event may start a hundred follow-ups, each of which is a request to the server: one
     * after the other they would take longer than the step has. The window moves in order: a slow one holds up those behind the next seven.
     *
     * @return what came of each, in the order of the things
     * @throws RuntimeException what the first that failed has thrown, once all others have ended; what was done is done
     */
    private static <T, R> List<R> sideBySide(List<T> things, Function<T, R> action) {
        if (things.size() == 1) {
            return List.of(
                    action.apply(things.getFirst())); // on the step's own thread, whose log lines say which run it is
        }
        List<FutureTask<R>> done = things.stream()
                .map(thing -> new FutureTask<>(() -> action.apply(thing)))
                .gather(Gatherers.mapConcurrent(AT_ONCE, task -> {
                    task.run();
                    return task;
                }))
                .toList();
        done.stream()
                .filter(task -> task.state() == Future.State.FAILED)
                .findFirst()
                .ifPresent(failed -> {
                    throw failed.exceptionNow() instanceof RuntimeException failure
                            ? failure
                            : new IllegalStateException(failed.exceptionNow());
                });
        return done.stream().map(Future::resultNow).toList();
    }
}
