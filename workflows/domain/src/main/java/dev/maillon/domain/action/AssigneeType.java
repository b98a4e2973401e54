package dev.maillon.domain.action;

import dev.maillon.domain.json.WireNamed;

/** Who can have a conversation. A team never has one itself: a member is chosen (or the assignment is refused). */
public enum AssigneeType implements WireNamed {
    USER,
    AI_AGENT,
    NONE
}
