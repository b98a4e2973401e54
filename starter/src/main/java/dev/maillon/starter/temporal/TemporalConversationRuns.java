package dev.maillon.starter.temporal;

import dev.maillon.domain.action.Outcome;
import dev.maillon.domain.conversation.ConversationKey;
import dev.maillon.domain.conversation.InboundMessage;
import dev.maillon.domain.reassignment.ReassignmentId;
import dev.maillon.domain.turn.StaffAction;
import dev.maillon.domain.turn.UndoTurn;
import dev.maillon.domain.turn.Undone;
import dev.maillon.turns.ConversationStart;
import dev.maillon.turns.ConversationStart.Because;
import dev.maillon.turns.ConversationTurn;
import dev.maillon.turns.reassignment.BulkReassignment;
import io.temporal.api.common.v1.WorkflowExecution;
import io.temporal.api.enums.v1.WorkflowExecutionStatus;
import io.temporal.client.BatchRequest;
import io.temporal.client.WorkflowClient;
import io.temporal.client.WorkflowNotFoundException;
import io.temporal.client.WorkflowStub;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** {@inheritDoc} */
@Component
record TemporalConversationRuns(
        WorkflowClient client,
        StarterTemporalSettings settings,
        Deadlines deadlines,
        StaffUpdates updates,
        RunCloses closes)
        implements ConversationRuns {

    @Override
    public Run receive(ConversationKey key, InboundMessage message) {
        ConversationStart start = startOf(key, Because.MESSAGE);
        WorkflowExecution run = deadlines.within(settings.deadline(), () -> signalWithStart(start, message));
        return new Run(run.getWorkflowId(), run.getRunId());
    }

    private WorkflowExecution signalWithStart(ConversationStart start, InboundMessage message) {
        ConversationTurn conversation = client.newWorkflowStub(ConversationTurn.class, start.options());
        BatchRequest both = client.newSignalWithStartRequest();
        both.add(conversation::run, start);
        both.add(conversation::receive, message);
        return client.signalWithStart(both);
    }

    @Override
    public boolean awaitClose(Run run, Duration most) {
        return closes.await(run, most);
    }

    @Override
    public boolean isUnderWay(ConversationKey key) {
        WorkflowStub conversation =
                client.newUntypedWorkflowStub(startOf(key, Because.MESSAGE).workflowId());
        try {
            return deadlines.within(settings.deadline(), conversation::describe).getStatus()
                    == WorkflowExecutionStatus.WORKFLOW_EXECUTION_STATUS_RUNNING;
        } catch (WorkflowNotFoundException none) {
            return false;
        }
    }

    @Override
    public Outcome act(ConversationKey key, StaffAction action, String updateId) {
        return updates.send(startOf(key, Because.STAFF), run -> run::act, action, Outcome.class, updateId);
    }

    @Override
    public Undone undo(ConversationKey key, UndoTurn undo, String updateId) {
        return updates.send(startOf(key, Because.STAFF), run -> run::undo, undo, Undone.class, updateId);
    }

    @Override
    public void reassign(ReassignmentId which) {
        deadlines.within(
                settings.deadline(),
                () -> WorkflowClient.start(
                        client.newWorkflowStub(BulkReassignment.class, BulkReassignment.options(which))::run, which));
    }

    @Override
    public void wake(ConversationKey key) {
        ConversationStart start = startOf(key, Because.WORK_WAITS);
        deadlines.within(
                settings.deadline(),
                () -> WorkflowClient.start(
                        client.newWorkflowStub(ConversationTurn.class, start.options())::run, start));
    }

    private static ConversationStart startOf(ConversationKey key, Because because) {
        return new ConversationStart(key.workspace(), key.conversationId(), because);
    }
}
