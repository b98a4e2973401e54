package dev.maillon.turns;

import dev.maillon.domain.conversation.ConversationKey;
import dev.maillon.domain.json.WireNamed;
import io.temporal.client.WorkflowOptions;

/** What a run of a conversation begins with. It carries ids only: whatever waits is in the store or comes by signal or update. */
public record ConversationStart(String workspace, String conversationId, Because because) {

    /** What the run is for, so that it knows what to wait for. */
    public enum Because implements WireNamed {
        /** A signal comes with the start, atomically. */
        MESSAGE,
        /** An update comes after the start, or never: update-with-start is not atomic. */
        STAFF,
        /** The store holds work: continued as new, healing, a reply to send again. */
        WORK_WAITS
    }

    ConversationKey key() {
        return new ConversationKey(workspace, conversationId);
    }

    public String workflowId() {
        return key().workflowId();
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
