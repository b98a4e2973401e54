package dev.maillon.turn;

/**
 * What a run of a conversation begins with. It carries ids only: whatever waits is in the store or comes by signal or update.
 *
 * @param workWaits true where the store holds work (continued as new, healing): open at once, do not wait for a message
 */
public record ConversationStart(String workspace, String conversationId, boolean workWaits) {

    /** The one place that makes a conversation's Workflow Id. */
    public String workflowId() {
        return "conversation/" + workspace + "/" + conversationId;
    }
}
