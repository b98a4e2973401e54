package dev.maillon.turns;

import dev.maillon.domain.action.Outcome;
import dev.maillon.domain.conversation.InboundMessage;
import dev.maillon.domain.turn.StaffAction;
import dev.maillon.domain.turn.UndoTurn;
import dev.maillon.domain.turn.Undone;
import io.temporal.workflow.QueryMethod;
import io.temporal.workflow.SignalMethod;
import io.temporal.workflow.UpdateMethod;
import io.temporal.workflow.UpdateValidatorMethod;
import io.temporal.workflow.WorkflowInterface;
import io.temporal.workflow.WorkflowMethod;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A conversation's work: one run is one turn. Temporal allows one open run per Workflow Id, so the turns of a conversation never
 * overlap.
 */
@WorkflowInterface
public interface ConversationTurn {

    String TYPE = "ConversationTurn";

    @WorkflowMethod(name = TYPE)
    void run(ConversationStart start);

    /** A customer's message. Only enqueues; a redelivered one is recognised by the store. */
    @SignalMethod
    void receive(InboundMessage message);

    /**
     * What a person does to the conversation, in order with the turn. When it has answered an assignment or a close, nothing more
     * of the agent reaches the customer (R41).
     *
     * @throws io.temporal.failure.ApplicationFailure of type {@link Failures#KEY_REUSED} where the key came with another body
     */
    @UpdateMethod
    Outcome act(StaffAction action);

    @UpdateValidatorMethod(updateName = "act")
    void checkShape(StaffAction action);

    /**
     * Takes back what a turn has done, in order with the turn under way.
     *
     * @throws io.temporal.failure.ApplicationFailure of type {@link Failures#UNKNOWN_TURN}, {@link Failures#TURN_UNDER_WAY} or
     *     {@link Failures#KEY_REUSED}
     */
    @UpdateMethod
    Undone undo(UndoTurn request);

    @UpdateValidatorMethod(updateName = "undo")
    void checkUndo(UndoTurn request);

    @QueryMethod
    TurnProgress progress();

    /**
     * Where a run is. Holds no customer's words.
     *
     * @param step the step under way, such as {@code plan}
     * @param outcomes {@code 1 assign: applied}, a line each, in order
     * @param messagesWaiting received and not yet in a turn
     */
    record TurnProgress(@Nullable String turnId, String step, List<String> outcomes, int messagesWaiting) {}
}
