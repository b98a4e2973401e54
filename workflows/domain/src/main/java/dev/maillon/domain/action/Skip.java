package dev.maillon.domain.action;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Why an action was not tried. */
public enum Skip {
    /** A step that it needs was refused or skipped (R26). */
    @JsonProperty("needs_refused")
    NEEDS_REFUSED,
    /** It was asked for a later time; nothing is done later (R46). */
    @JsonProperty("delayed")
    DELAYED,
    /** Another hand has changed assignee or status since the turn began (R41). */
    @JsonProperty("taken_over")
    TAKEN_OVER,
    /** An operator cancelled the run. */
    @JsonProperty("cancelled")
    CANCELLED
}
