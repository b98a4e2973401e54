package dev.maillon.turns;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.maillon.domain.conversation.ConversationKey;
import io.temporal.client.WorkflowOptions;

/** What a run of a conversation begins with. It carries ids only: whatever waits is in the store or comes by signal or update. */
public record ConversationStart(String workspace, String conversationId, Because because) {

    /** What the run is for, so that it knows what to wait for. */
    public enum Because {
        /** A signal comes with the start, atomically. */
        @JsonProperty("message")
        MESSAGE,
        /** An update comes after the start, or never: update-with-start is not atomic. */
        @JsonProperty("staff")
        STAFF,
        /** The store holds work: continued as new, healing, a reply to send again. */
        @JsonProperty("work_waits")
        WORK_WAITS
    }

    public String workflowId() {
        return new ConversationKey(workspace, conversationId).workflowId();
    }

    ConversationStart again() {
        return new ConversationStart(workspace, conversationId, Because.WORK_WAITS);
    }

    /** How every run of a conversation is started, whoever starts it. */
    public WorkflowOptions options() {
        return JoinableRun.ofConversation(workspace, conversationId, workflowId())
                .setStaticSummary("Conversation " + conversationId + " of " + workspace)
                .build();
    }
}
