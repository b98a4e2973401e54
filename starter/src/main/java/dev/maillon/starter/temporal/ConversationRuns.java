package dev.maillon.starter.temporal;

import dev.maillon.domain.action.Outcome;
import dev.maillon.domain.conversation.ConversationKey;
import dev.maillon.domain.conversation.InboundMessage;
import dev.maillon.domain.reassignment.ReassignmentId;
import dev.maillon.domain.turn.StaffAction;
import dev.maillon.domain.turn.UndoTurn;
import dev.maillon.domain.turn.Undone;
import java.time.Duration;

/** The workflows of conversations, as the API needs them. Tests put a fake here. */
public interface ConversationRuns {

    /** @param runId of the run that has the message */
    record Run(String workflowId, String runId) {}

    /**
     * Hands a message over, atomically: the run under way gets it, or one is started with it.
     *
     * @return only once Temporal has acknowledged it
     * @throws TemporalAway if it has not in time; it may have arrived all the same
     */
    Run receive(ConversationKey conversation, InboundMessage message);

    /**
     * Waits for the run to close, in whatever way.
     *
     * @return false if it has not in this time, or Temporal does not answer
     */
    boolean awaitClose(Run run, Duration most);

    /**
     * Whether the conversation has a run that goes on: a message that was acknowledged is in it, or stored.
     *
     * @throws TemporalAway if it does not say in time
     */
    boolean isUnderWay(ConversationKey conversation);

    /**
     * Has a person's action done, and waits for its outcome. Tried again under the same id for as long as the settings say.
     *
     * @param updateId the same for the same request
     * @throws TemporalAway if there is no outcome in time; it may come all the same
     * @throws TooManyActions if the conversation has as many under way as Temporal lets it have
     * @throws io.temporal.failure.ApplicationFailure as the workflow refused it
     */
    Outcome act(ConversationKey conversation, StaffAction action, String updateId);

    /**
     * Has a turn undone, and waits for what became of it; as {@link #act} in all else.
     *
     * @param updateId the same for the same request
     */
    Undone undo(ConversationKey conversation, UndoTurn undo, String updateId);

    /**
     * Starts the run of a bulk reassignment that the store holds; one under way goes on.
     *
     * @throws TemporalAway if it has not been acknowledged in time
     */
    void reassign(ReassignmentId which);

    /** Starts a run for work that the store holds; one under way finds it by itself. */
    void wake(ConversationKey conversation);
}
