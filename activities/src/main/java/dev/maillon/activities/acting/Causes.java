package dev.maillon.activities.acting;

import dev.maillon.domain.action.State;
import dev.maillon.domain.event.ActionEvent;
import dev.maillon.store.events.Events;
import java.util.LinkedList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How an action of a follow-up came about: the event that started the follow-up, the one that led to that, and so on. */
@Component
record Causes(Events events, LoopSettings settings) {

    /** @return the events that led here, the first one first; no more than one beyond the limit */
    List<ActionEvent> of(String workspace, @Nullable String cause) {
        LinkedList<ActionEvent> chain = new LinkedList<>();
        String next = cause;
        while (next != null && !areTooMany(chain)) {
            Optional<ActionEvent> event = events.find(workspace, next);
            event.ifPresent(chain::addFirst);
            next = event.map(found -> found.header().cause()).orElse(null);
        }
        return chain;
    }

    boolean areTooMany(List<ActionEvent> chain) {
        return chain.size() > settings.deepest();
    }

    /** For an operator: who did what, one after the other. Fields are told without their values. */
    static String told(List<ActionEvent> chain) {
        return chain.stream()
                .map(event -> event.type().wireName() + stateOf(event.after()) + " by "
                        + event.header().actor().name())
                .collect(Collectors.joining(
                        "; ", "Follow-ups call each other, " + chain.size() + " events led here: ", "."));
    }

    private static String stateOf(State after) {
        return switch (after) {
            case State.Assigned assigned -> assigned.name() == null ? "" : " to " + assigned.name();
            case State.Field field -> " of " + field.field();
            case State.Stage stage -> " to " + stage.stage();
            case State.Status status -> " (" + status.status().wireName() + ")";
            case State.Sent sent -> "";
        };
    }
}
