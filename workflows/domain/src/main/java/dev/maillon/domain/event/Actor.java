package dev.maillon.domain.event;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Who did it. */
public record Actor(Type type, String id, String name) {

    public enum Type {
        @JsonProperty("ai_agent")
        AI_AGENT,
        @JsonProperty("user")
        USER,
        @JsonProperty("contact")
        CONTACT,
        @JsonProperty("workflow")
        WORKFLOW,
        @JsonProperty("system")
        SYSTEM
    }

    /** Maillon itself: the default agent's assignment on opening, the fallback. */
    public static final Actor SYSTEM = new Actor(Type.SYSTEM, "maillon", "Maillon");
}
