package dev.maillon.domain.action;

import com.fasterxml.jackson.annotation.JsonProperty;

public enum ConversationStatus {
    @JsonProperty("open")
    OPEN,
    @JsonProperty("closed")
    CLOSED
}
