package dev.maillon.activities.reassigning;

import dev.maillon.domain.action.Outcome;
import dev.maillon.domain.reassignment.ReassignmentId;
import dev.maillon.domain.turn.StaffAction;
import dev.maillon.store.reassignments.ReassignedConversations;
import dev.maillon.store.reassignments.ReassignedConversations.State;
import dev.maillon.store.reassignments.Reassignment;
import dev.maillon.store.reassignments.Reassignments;
import dev.maillon.turns.ConversationStart;
import dev.maillon.turns.ConversationStart.Because;
import dev.maillon.turns.ConversationTurn;
import dev.maillon.turns.reassignment.Reassigning;
import io.temporal.client.UpdateOptions;
import io.temporal.client.WithStartWorkflowOperation;
import io.temporal.client.WorkflowClient;
import io.temporal.client.WorkflowUpdateStage;
import java.time.InstantSource;
import java.util.List;
import org.springframework.stereotype.Component;

/** {@inheritDoc} */
@Component
public record ReassigningActivity(
        Reassignments reassignments, ReassignedConversations conversations, WorkflowClient client, InstantSource clock)
        implements Reassigning {

    private static final int SOME = 100;

    @Override
    public Waiting nextToReassign(ReassignmentId which) {
        List<String> waiting = conversations.waiting(which, SOME);
        if (waiting.isEmpty()) {
            conversations.addThoseOf(find(which));
            waiting = conversations.waiting(which, SOME);
        }
        return new Waiting(waiting);
    }

    /** The action's key is the reassignment's, so that one whose outcome was lost is answered with its receipt. */
    @Override
    public void reassign(OneConversation one) {
        Reassignment reassignment = find(one.which());
        StaffAction action = new StaffAction(
                one.which().id(), reassignment.actor(), reassignment.request().action(), null, reassignment.userId());
        settle(one, act(one, action));
    }

    /** In order with the conversation's turns. Tried again under the same key, it is the same action. */
    private Outcome act(OneConversation one, StaffAction action) {
        ConversationStart start = new ConversationStart(one.which().workspace(), one.conversationId(), Because.STAFF);
        ConversationTurn conversation = client.newWorkflowStub(ConversationTurn.class, start.options());
        return WorkflowClient.executeUpdateWithStart(
                conversation::act,
                action,
                UpdateOptions.newBuilder(Outcome.class)
                        .setUpdateId(action.key())
                        .setWaitForStage(WorkflowUpdateStage.COMPLETED)
                        .build(),
                new WithStartWorkflowOperation<>(conversation::run, start));
    }

    private void settle(OneConversation one, Outcome outcome) {
        State state = switch (outcome) {
            case Outcome.Applied applied -> State.MOVED;
            case Outcome.Unchanged unchanged -> State.MOVED;
            case Outcome.Refused refused -> State.REFUSED;
            case Outcome.Skipped skipped -> State.SKIPPED;
        };
        conversations.settle(one.which(), one.conversationId(), state, outcome.explanation());
    }

    @Override
    public void giveUpReassigning(OneConversation one) {
        conversations.settle(
                one.which(),
                one.conversationId(),
                State.FAILED,
                "Its workflow did not answer in time; its run says why.");
    }

    @Override
    public void endReassignment(End end) {
        reassignments.end(end.which(), clock.instant(), end.cancelled());
    }

    private Reassignment find(ReassignmentId which) {
        return reassignments
                .findById(which)
                .orElseThrow(() -> new IllegalStateException("there is no reassignment " + which.id()));
    }
}
