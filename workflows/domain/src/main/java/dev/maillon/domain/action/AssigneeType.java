package dev.maillon.domain.action;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Who can have a conversation. A team never has one itself: a member is chosen (or the assignment is refused). */
public enum AssigneeType {
    @JsonProperty("user")
    USER,
    @JsonProperty("ai_agent")
    AI_AGENT,
    @JsonProperty("none")
    NONE
}
