package dev.maillon.domain.action;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import org.jspecify.annotations.Nullable;

/** The part of a conversation that an action touched, before it or after it. */
@JsonTypeInfo(use = JsonTypeInfo.Id.DEDUCTION)
@JsonSubTypes({
    @JsonSubTypes.Type(State.Assigned.class),
    @JsonSubTypes.Type(State.Field.class),
    @JsonSubTypes.Type(State.Stage.class),
    @JsonSubTypes.Type(State.Status.class),
    @JsonSubTypes.Type(State.Sent.class)
})
public sealed interface State {

    /**
     * Who has the conversation.
     *
     * @param team name of the team that the user was chosen from
     */
    record Assigned(
            AssigneeType type,
            @Nullable String id,
            @Nullable String name,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String team)
            implements State {
        public static final Assigned NOBODY = new Assigned(AssigneeType.NONE, null, null, null);
    }

    /** @param field id of the field; null: no value */
    record Field(String field, @Nullable FieldValue value) implements State {}

    record Stage(@Nullable String stage) implements State {}

    /**
     * Open or closed.
     *
     * @param summary of the episode, once it is written
     * @param summaryBy {@code playbook} or the model that wrote it
     * @param summaryMissing why there is none
     */
    record Status(
            ConversationStatus status,
            @Nullable String closingNote,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String summary,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String summaryBy,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String summaryMissing)
            implements State {
        public static final Status OPEN = new Status(ConversationStatus.OPEN, null, null, null, null);

        public static Status closed(@Nullable String closingNote) {
            return new Status(ConversationStatus.CLOSED, closingNote, null, null, null);
        }
    }

    /** @param replyId of the text that a person sent; null before */
    record Sent(@Nullable String replyId) implements State {}
}
