package dev.maillon.domain.event;

import dev.maillon.domain.json.WireNamed;

/** Who did it. */
public record Actor(Type type, String id, String name) {

    public enum Type implements WireNamed {
        AI_AGENT,
        USER,
        CONTACT,
        WORKFLOW,
        SYSTEM
    }

    /** Maillon itself: the default agent's assignment on opening, the fallback. */
    public static final Actor SYSTEM = new Actor(Type.SYSTEM, "maillon", "Maillon");
}
