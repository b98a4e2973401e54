package dev.maillon.domain.action;

import dev.maillon.domain.json.WireNamed;
import java.util.Arrays;
import java.util.List;

/** What may be done to a conversation, under the names that JSON, the catalog and the operator's view have for it. */
public enum ActionType implements WireNamed {
    CLOSE_CONVERSATION,
    ASSIGN,
    UNASSIGN,
    UPDATE_CONTACT_FIELD,
    UPDATE_LIFECYCLE_STAGE,
    REOPEN,
    SEND,
    UNDO;

    /** Those that an agent may have. */
    public static final List<ActionType> OF_AGENTS =
            Arrays.stream(values()).filter(ActionType::isOfAgents).toList();

    /** A person alone reopens, writes to the customer themselves, and takes back (R7). */
    public boolean isOfAgents() {
        return switch (this) {
            case CLOSE_CONVERSATION, ASSIGN, UNASSIGN, UPDATE_CONTACT_FIELD, UPDATE_LIFECYCLE_STAGE -> true;
            case REOPEN, SEND, UNDO -> false;
        };
    }
}
