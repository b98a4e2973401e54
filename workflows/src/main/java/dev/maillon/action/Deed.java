package dev.maillon.action;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/** What a person may do: every action of an agent, and two that no agent has (R7): reopen, and write to the customer themselves. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Action.CloseConversation.class, name = "close_conversation"),
    @JsonSubTypes.Type(value = Action.Assign.class, name = "assign"),
    @JsonSubTypes.Type(value = Action.Unassign.class, name = "unassign"),
    @JsonSubTypes.Type(value = Action.UpdateContactField.class, name = "update_contact_field"),
    @JsonSubTypes.Type(value = Action.UpdateLifecycleStage.class, name = "update_lifecycle_stage"),
    @JsonSubTypes.Type(value = Deed.Reopen.class, name = "reopen"),
    @JsonSubTypes.Type(value = Deed.Send.class, name = "send")
})
public sealed interface Deed permits Action, Deed.Reopen, Deed.Send {

    record Reopen() implements Deed {}

    /** @param text what the customer will read; kept as it is, no variables */
    record Send(String text) implements Deed {}
}
