package dev.maillon.domain.event;

import dev.maillon.domain.action.ActionType;
import dev.maillon.domain.json.WireNamed;

/** What happens to a conversation, under the names that its JSON and a trigger have for it. */
public enum EventType implements WireNamed {
    CONVERSATION_OPENED,
    CONVERSATION_CLOSED,
    CONVERSATION_ASSIGNED,
    CONVERSATION_UNASSIGNED,
    CONTACT_FIELD_UPDATED,
    LIFECYCLE_STAGE_UPDATED;

    /** What somebody does to bring it about. */
    public ActionType action() {
        return switch (this) {
            case CONVERSATION_OPENED -> ActionType.REOPEN;
            case CONVERSATION_CLOSED -> ActionType.CLOSE_CONVERSATION;
            case CONVERSATION_ASSIGNED -> ActionType.ASSIGN;
            case CONVERSATION_UNASSIGNED -> ActionType.UNASSIGN;
            case CONTACT_FIELD_UPDATED -> ActionType.UPDATE_CONTACT_FIELD;
            case LIFECYCLE_STAGE_UPDATED -> ActionType.UPDATE_LIFECYCLE_STAGE;
        };
    }
}
