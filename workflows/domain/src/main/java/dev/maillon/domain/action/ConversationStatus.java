package dev.maillon.domain.action;

import dev.maillon.domain.json.WireNamed;

public enum ConversationStatus implements WireNamed {
    OPEN,
    CLOSED
}
