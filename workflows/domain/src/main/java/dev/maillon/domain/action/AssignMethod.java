package dev.maillon.domain.action;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How the member of a team is chosen. The instruction's choice, never the customer's or the model's (R45). */
public enum AssignMethod {
    /** The first eligible member after the last served one (R10). */
    @JsonProperty("round_robin")
    ROUND_ROBIN,
    /** The member with the fewest open conversations (R11). */
    @JsonProperty("least_open")
    LEAST_OPEN
}
