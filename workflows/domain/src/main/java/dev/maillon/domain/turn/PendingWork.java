package dev.maillon.domain.turn;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a conversation still has to do in the world, or what one step adds to that. In JSON each kind is a property, true or false; one that
 * is not known is ignored.
 *
 * @param kinds in the order in which they are begun
 */
public record PendingWork(Set<Kind> kinds) {

    public enum Kind {
        /** A stored reply has somewhere to go. */
        DELIVERY("delivery"),
        /** A close waits for its summary before it is published. */
        CLOSE_NOTE("closeNote"),
        /** A published event has not been followed. */
        FOLLOW_UPS("followUps");

        private final String property;

        Kind(String property) {
            this.property = property;
        }
    }

    public static final PendingWork NOTHING = of();

    /** Workflows go through it, and no order of theirs may come from a hash. */
    public PendingWork {
        EnumSet<Kind> ordered = EnumSet.noneOf(Kind.class);
        ordered.addAll(kinds);
        kinds = Collections.unmodifiableSet(ordered);
    }

    public static PendingWork of(Kind... kinds) {
        return new PendingWork(Set.of(kinds));
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static PendingWork ofJson(Map<String, Object> properties) {
        EnumSet<Kind> kinds = EnumSet.allOf(Kind.class);
        kinds.removeIf(kind -> !Boolean.TRUE.equals(properties.get(kind.property)));
        return new PendingWork(kinds);
    }

    @JsonValue
    Map<String, Boolean> toJson() {
        Map<String, Boolean> properties = new LinkedHashMap<>();
        List.of(Kind.values()).forEach(kind -> properties.put(kind.property, has(kind)));
        return properties;
    }

    public boolean has(Kind kind) {
        return kinds.contains(kind);
    }

    public boolean isEmpty() {
        return kinds.isEmpty();
    }

    public PendingWork and(PendingWork more) {
        return new PendingWork(
                Stream.concat(kinds.stream(), more.kinds.stream()).collect(Collectors.toSet()));
    }

    public PendingWork without(Kind kind) {
        return new PendingWork(kinds.stream().filter(other -> other != kind).collect(Collectors.toSet()));
    }
}
