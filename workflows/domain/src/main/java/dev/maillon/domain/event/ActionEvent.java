package dev.maillon.domain.event;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.maillon.domain.action.State;

/**
 * Something that happened to a conversation (R33). Its JSON is the input of every follow-up workflow and the body of every
 * webhook: a published format that only ever gains properties. Authors know it by the room {@code workflows/contract}, never by this type.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = ActionEvent.ConversationOpened.class, name = "conversation_opened"),
    @JsonSubTypes.Type(value = ActionEvent.ConversationClosed.class, name = "conversation_closed"),
    @JsonSubTypes.Type(value = ActionEvent.ConversationAssigned.class, name = "conversation_assigned"),
    @JsonSubTypes.Type(value = ActionEvent.ConversationUnassigned.class, name = "conversation_unassigned"),
    @JsonSubTypes.Type(value = ActionEvent.ContactFieldUpdated.class, name = "contact_field_updated"),
    @JsonSubTypes.Type(value = ActionEvent.LifecycleStageUpdated.class, name = "lifecycle_stage_updated")
})
public sealed interface ActionEvent {

    EventHeader header();

    State before();

    State after();

    default EventType type() {
        return switch (this) {
            case ConversationOpened opened -> EventType.CONVERSATION_OPENED;
            case ConversationClosed closed -> EventType.CONVERSATION_CLOSED;
            case ConversationAssigned assigned -> EventType.CONVERSATION_ASSIGNED;
            case ConversationUnassigned unassigned -> EventType.CONVERSATION_UNASSIGNED;
            case ContactFieldUpdated updated -> EventType.CONTACT_FIELD_UPDATED;
            case LifecycleStageUpdated updated -> EventType.LIFECYCLE_STAGE_UPDATED;
        };
    }

    record ConversationOpened(@JsonUnwrapped EventHeader header, State.Status before, State.Status after)
            implements ActionEvent {}

    /** Published once the summary is written, or with the reason that there is none. */
    record ConversationClosed(@JsonUnwrapped EventHeader header, State.Status before, State.Status after)
            implements ActionEvent {}

    record ConversationAssigned(@JsonUnwrapped EventHeader header, State.Assigned before, State.Assigned after)
            implements ActionEvent {}

    record ConversationUnassigned(@JsonUnwrapped EventHeader header, State.Assigned before, State.Assigned after)
            implements ActionEvent {}

    record ContactFieldUpdated(@JsonUnwrapped EventHeader header, State.Field before, State.Field after)
            implements ActionEvent {}

    record LifecycleStageUpdated(@JsonUnwrapped EventHeader header, State.Stage before, State.Stage after)
            implements ActionEvent {}
}
