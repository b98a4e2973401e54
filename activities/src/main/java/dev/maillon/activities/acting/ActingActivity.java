package dev.maillon.activities.acting;

import dev.maillon.store.conversations.Conversation;
import dev.maillon.store.conversations.Conversations;
import dev.maillon.store.turns.Debts;
import dev.maillon.turn.Due;
import dev.maillon.turn.Failures;
import dev.maillon.turn.step.Acting;
import java.time.Instant;
import java.time.InstantSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** {@inheritDoc} */
@Component
public class ActingActivity implements Acting {

    private final TransactionTemplate transaction;
    private final InstantSource clock;
    private final Conversations conversations;
    private final AgentSteps agentSteps;
    private final StaffSteps staffSteps;
    private final Debts debts;

    ActingActivity(
            TransactionTemplate transaction,
            InstantSource clock,
            Conversations conversations,
            AgentSteps agentSteps,
            StaffSteps staffSteps,
            Debts debts) {
        this.transaction = transaction;
        this.clock = clock;
        this.conversations = conversations;
        this.agentSteps = agentSteps;
        this.staffSteps = staffSteps;
        this.debts = debts;
    }

    @Override
    public Acted act(Act request) {
        Instant at = clock.instant();
        return transaction.execute(tx -> {
            Conversation conversation = conversations
                    .lock(request.turn().workspace(), request.turn().conversationId())
                    .orElseThrow(() -> new IllegalStateException("the turn's conversation is gone"));
            var receipt = agentSteps.take(request, conversation, at);
            return new Acted(receipt.outcome(), receipt.epoch(), receipt.handOver(), owedBy(conversation));
        });
    }

    @Override
    public StaffActed actForStaff(ActForStaff request) {
        Instant at = clock.instant();
        return transaction.execute(tx -> {
            Conversation conversation = conversations
                    .lock(request.workspace(), request.conversationId())
                    .orElseThrow(() ->
                            Failures.ofCaller("There is no conversation with this id.", Failures.UNKNOWN_CONVERSATION));
            var receipt = staffSteps.take(request, conversation, at);
            return new StaffActed(
                    receipt.outcome(), StaffSteps.takesOver(receipt, request.action()), owedBy(conversation));
        });
    }

    private Due owedBy(Conversation conversation) {
        return debts.of(conversation.workspace(), conversation.id());
    }
}
