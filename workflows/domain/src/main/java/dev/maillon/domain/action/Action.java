package dev.maillon.domain.action;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import org.jspecify.annotations.Nullable;

/**
 * One thing to do to a conversation. Names are as they were written (in the instructions, by the model, in the request); they
 * are looked up when the action is carried out, and an unknown one is refused, never guessed (R19).
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Action.CloseConversation.class, name = "close_conversation"),
    @JsonSubTypes.Type(value = Action.Assign.class, name = "assign"),
    @JsonSubTypes.Type(value = Action.Unassign.class, name = "unassign"),
    @JsonSubTypes.Type(value = Action.UpdateContactField.class, name = "update_contact_field"),
    @JsonSubTypes.Type(value = Action.UpdateLifecycleStage.class, name = "update_lifecycle_stage")
})
public sealed interface Action extends Deed {

    /**
     * Ends the episode.
     *
     * @param note which closing note to set; absent: choose one from the list (R3)
     * @param summary whether a summary is written after the close; absent: write (R4)
     * @param focus what the summary should dwell on
     */
    record CloseConversation(
            ClosingNote note,
            Summary summary,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String focus) implements Action {
        public CloseConversation {
            note = note == null ? ClosingNote.CHOOSE : note;
            summary = summary == null ? Summary.WRITE : summary;
        }
    }

    /**
     * Gives the conversation to somebody.
     *
     * @param method how a member of a team is chosen; absent: round robin (R9), and without meaning for a user or an agent
     */
    record Assign(
            AssignTo to,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            AssignMethod method) implements Action {}

    /** Leaves the conversation with nobody. */
    record Unassign() implements Action {}

    /**
     * @param field name or id of the field
     * @param value as it was said or sent; read with the field's type, the contact's language and country (R20). Null empties the field
     */
    record UpdateContactField(String field, @Nullable FieldValue value) implements Action {}

    /** @param stage exact name of an existing stage (R22) */
    record UpdateLifecycleStage(String stage) implements Action {}
}
