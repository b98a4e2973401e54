package dev.maillon.domain.turn;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How a turn ended: the first that applies. */
public enum TurnResult {
    @JsonProperty("abandoned")
    ABANDONED,
    @JsonProperty("cancelled")
    CANCELLED,
    @JsonProperty("staff")
    STAFF,
    @JsonProperty("fell_back")
    FELL_BACK,
    /** A reply was stored, even if it failed later. */
    @JsonProperty("answered")
    ANSWERED,
    /** No reply; left with another person, team or agent. */
    @JsonProperty("handed_over")
    HANDED_OVER,
    @JsonProperty("silent")
    SILENT
}
