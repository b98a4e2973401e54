package dev.maillon.activities.reassigning;

import dev.maillon.domain.action.Outcome;
import dev.maillon.domain.conversation.ConversationKey;
import dev.maillon.domain.turn.StaffAction;
import dev.maillon.turns.ConversationStart;
import dev.maillon.turns.ConversationStart.Because;
import dev.maillon.turns.ConversationTurn;
import io.temporal.client.UpdateOptions;
import io.temporal.client.WithStartWorkflowOperation;
import io.temporal.client.WorkflowClient;
import io.temporal.client.WorkflowUpdateStage;
import org.springframework.stereotype.Component;

/** The workflows of conversations, as a workflow of ours asks them. */
@Component
class StaffRuns {

    private final WorkflowClient client;

    StaffRuns(WorkflowClient client) {
        this.client = client;
    }

    /** In order with the conversation's turns. Tried again under the same key, it is the same action. */
    Outcome act(ConversationKey key, StaffAction action) {
        ConversationStart start = new ConversationStart(key.workspace(), key.conversationId(), Because.STAFF);
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
}
