package dev.maillon.activities.healing;

import dev.maillon.domain.conversation.ConversationKey;
import dev.maillon.turns.ConversationStart;
import dev.maillon.turns.ConversationStart.Because;
import dev.maillon.turns.ConversationTurn;
import io.temporal.client.WorkflowClient;
import org.springframework.stereotype.Component;

/** Starts runs for work that the store holds. */
@Component
record ConversationStarts(WorkflowClient client) {

    /** A run under way is left as it is: the start's options join it. */
    void start(ConversationKey conversation) {
        ConversationStart start =
                new ConversationStart(conversation.workspace(), conversation.conversationId(), Because.WORK_WAITS);
        WorkflowClient.start(client.newWorkflowStub(ConversationTurn.class, start.options())::run, start);
    }
}
