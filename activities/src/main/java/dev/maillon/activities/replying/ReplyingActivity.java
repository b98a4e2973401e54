package dev.maillon.activities.replying;

import dev.maillon.activities.replying.AgentReplies.Written;
import dev.maillon.store.conversations.Conversation;
import dev.maillon.store.conversations.Conversations;
import dev.maillon.store.replies.Replies;
import dev.maillon.store.turns.Debts;
import dev.maillon.turn.step.Replying;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** {@inheritDoc} */
@Component
public class ReplyingActivity implements Replying {

    private final TransactionTemplate transaction;
    private final InstantSource clock;
    private final Conversations conversations;
    private final Replies replies;
    private final AgentReplies agentReplies;
    private final Debts debts;

    ReplyingActivity(
            TransactionTemplate transaction,
            InstantSource clock,
            Conversations conversations,
            Replies replies,
            AgentReplies agentReplies,
            Debts debts) {
        this.transaction = transaction;
        this.clock = clock;
        this.conversations = conversations;
        this.replies = replies;
        this.agentReplies = agentReplies;
        this.debts = debts;
    }

    @Override
    public Replied reply(Reply request) {
        Instant at = clock.instant();
        return transaction.execute(tx -> {
            Conversation conversation = conversations
                    .lock(request.turn().workspace(), request.turn().conversationId())
                    .orElseThrow(() -> new IllegalStateException("the turn's conversation is gone"));
            return replies.ofTurn(conversation.workspace(), request.turn().turnId())
                    .map(this::answer)
                    .orElseGet(() -> answer(agentReplies.write(request, conversation, at)));
        });
    }

    private Replied answer(Written written) {
        return switch (written) {
            case Written.Kept(var reply) -> answer(reply);
            case Written.Untrue(List<Untruth> why) ->
                new Replied.Untrue(why.getFirst().kind());
        };
    }

    /** The same whatever has become of the reply since. */
    private Replied answer(dev.maillon.store.replies.Reply reply) {
        if (reply.wasStored()) {
            return new Replied.Stored(reply.id(), debts.of(reply.workspace(), reply.conversationId()));
        }
        String reason = Objects.requireNonNullElse(reply.reason(), "");
        return switch (reply.status()) {
            case NONE -> new Replied.None(reason);
            case FAILED, STORED, DELIVERED -> new Replied.Failed(reason);
        };
    }
}
