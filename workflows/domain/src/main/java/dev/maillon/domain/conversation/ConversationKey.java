package dev.maillon.domain.conversation;

/**
 * A conversation of a workspace.
 *
 * @param conversationId an HMAC of workspace, channel and the contact's external id: no personal data
 */
public record ConversationKey(String workspace, String conversationId) {

    /** The one place that makes a conversation's Workflow Id. */
    public String workflowId() {
        return "conversation/" + workspace + "/" + conversationId;
    }
}
