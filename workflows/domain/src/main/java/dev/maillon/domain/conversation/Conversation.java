package dev.maillon.domain.conversation;

import dev.maillon.domain.action.AssigneeType;
import dev.maillon.domain.action.ConversationStatus;
import dev.maillon.domain.action.State;

/**
 * A contact's thread on a channel.
 *
 * @param epoch raised by each change of assignee or status: the takeover fence
 * @param episode number of the current or last one; 0 before the first opening
 */
public record Conversation(
        String workspace,
        String id,
        String contactId,
        String channel,
        ConversationStatus status,
        State.Assigned assignee,
        long epoch,
        int episode) {

    /** A thread that nothing has opened yet. */
    public static Conversation unopened(String workspace, String id, String contactId, String channel) {
        return new Conversation(
                workspace, id, contactId, channel, ConversationStatus.CLOSED, State.Assigned.NOBODY, 0, 0);
    }

    public ConversationKey key() {
        return new ConversationKey(workspace, id);
    }

    public ContactKey contact() {
        return new ContactKey(workspace, contactId);
    }

    public boolean isOpen() {
        return status == ConversationStatus.OPEN;
    }

    public boolean isAssigned() {
        return assignee.type() != AssigneeType.NONE;
    }

    public Conversation opened() {
        return new Conversation(
                workspace, id, contactId, channel, ConversationStatus.OPEN, assignee, epoch + 1, episode + 1);
    }

    public Conversation closed() {
        return new Conversation(
                workspace, id, contactId, channel, ConversationStatus.CLOSED, assignee, epoch + 1, episode);
    }

    /** What closing does beside the status; it is one change, so the epoch stays. */
    public Conversation released() {
        return new Conversation(workspace, id, contactId, channel, status, State.Assigned.NOBODY, epoch, episode);
    }

    public Conversation assignedTo(State.Assigned to) {
        return new Conversation(workspace, id, contactId, channel, status, to, epoch + 1, episode);
    }

    /**
     * Whatever was decided before finds another epoch: a plan that was made without a message that has joined its turn, or the agent who gave
     * it to a person that had it already, and who has nothing more to say in it.
     */
    public Conversation fenced() {
        return new Conversation(workspace, id, contactId, channel, status, assignee, epoch + 1, episode);
    }
}
