package dev.maillon.domain.action;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import org.jspecify.annotations.Nullable;

/**
 * What a person may do: every action of an agent, and three that no agent has (R7): reopen, write to the customer themselves, and take back
 * what was done.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Action.CloseConversation.class, name = "close_conversation"),
    @JsonSubTypes.Type(value = Action.Assign.class, name = "assign"),
    @JsonSubTypes.Type(value = Action.Unassign.class, name = "unassign"),
    @JsonSubTypes.Type(value = Action.UpdateContactField.class, name = "update_contact_field"),
    @JsonSubTypes.Type(value = Action.UpdateLifecycleStage.class, name = "update_lifecycle_stage"),
    @JsonSubTypes.Type(value = Deed.Reopen.class, name = "reopen"),
    @JsonSubTypes.Type(value = Deed.Send.class, name = "send"),
    @JsonSubTypes.Type(value = Deed.Undo.class, name = "undo")
})
public sealed interface Deed permits Action, Deed.Reopen, Deed.Send, Deed.Undo {

    default ActionType type() {
        return switch (this) {
            case Action.CloseConversation close -> ActionType.CLOSE_CONVERSATION;
            case Action.Assign assign -> ActionType.ASSIGN;
            case Action.Unassign unassign -> ActionType.UNASSIGN;
            case Action.UpdateContactField update -> ActionType.UPDATE_CONTACT_FIELD;
            case Action.UpdateLifecycleStage update -> ActionType.UPDATE_LIFECYCLE_STAGE;
            case Reopen reopen -> ActionType.REOPEN;
            case Send send -> ActionType.SEND;
            case Undo undo -> ActionType.UNDO;
        };
    }

    record Reopen() implements Deed {}

    /** @param text what the customer will read; kept as it is, no variables */
    record Send(String text) implements Deed {}

    /**
     * Puts back what an action has changed, where nothing has changed it since.
     *
     * @param turn id of the turn that it was done in
     * @param position of the action in that turn; null: the turn's reply
     */
    record Undo(String turn, @Nullable Integer position) implements Deed {}
}
