package dev.maillon.domain.followup;

/** The follow-ups of one trigger in one conversation, if they may have to wait for one another. */
public record FollowUpQueue(String workspace, String trigger, String conversationId) {

    /** A queue has one run at most. */
    public String workflowId() {
        return "followups/" + trigger + "/" + conversationId;
    }
}
