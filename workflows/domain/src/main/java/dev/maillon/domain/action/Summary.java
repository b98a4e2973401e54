package dev.maillon.domain.action;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Whether a close is followed by a written summary of the episode (R4). */
public enum Summary {
    @JsonProperty("write")
    WRITE,
    @JsonProperty("none")
    NONE
}
