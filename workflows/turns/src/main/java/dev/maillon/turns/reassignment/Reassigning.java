package dev.maillon.turns.reassignment;

import dev.maillon.domain.reassignment.ReassignmentId;
import io.temporal.activity.ActivityInterface;
import java.util.List;

/** The steps of a bulk reassignment. Each may run again: what it has done is in the store. */
@ActivityInterface
public interface Reassigning {

    /** Some of the conversations that wait; those that the user has been given meanwhile are among them. */
    Waiting nextToReassign(ReassignmentId which);

    /** Has the staff action done by the conversation's workflow, and writes down what became of it. */
    void reassign(OneConversation one);

    /** Writes down that the conversation could not be reached in time. It stays with whom it is. */
    void giveUpReassigning(OneConversation one);

    void endReassignment(End end);

    /** @param conversations their ids; none: all are done */
    record Waiting(List<String> conversations) {}

    record OneConversation(ReassignmentId which, String conversationId) {}

    /** @param cancelled by an operator, with conversations left */
    record End(ReassignmentId which, boolean cancelled) {}
}
