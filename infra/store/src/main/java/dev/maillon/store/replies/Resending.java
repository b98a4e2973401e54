package dev.maillon.store.replies;

import dev.maillon.domain.action.AssigneeType;
import dev.maillon.domain.conversation.Conversation;
import dev.maillon.domain.conversation.ConversationKey;
import dev.maillon.domain.turn.Reply;
import dev.maillon.domain.turn.ReplyFailure;
import dev.maillon.store.conversations.Conversations;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionTemplate;

/** An operator's second try for a reply that no gateway took; it keeps its id, so a gateway that took it all the same knows it. */
@Repository
public class Resending {

    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final Replies replies;
    private final Conversations conversations;
    private final TransactionTemplate transaction;
    private final InstantSource clock;

    public Resending(
            Replies replies, Conversations conversations, TransactionTemplate transaction, InstantSource clock) {
        this.replies = replies;
        this.conversations = conversations;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** What became of the request. */
    public sealed interface Resent {

        /** It waits for delivery again. */
        record Waiting(Reply reply) implements Resent {}

        /** It is not one that failed undelivered. */
        record NotFailed(Reply reply) implements Resent {}

        /** A person has the conversation now: nothing more of the agent may reach the customer (R41). */
        record TakenOver() implements Resent {}

        record Unknown() implements Resent {}
    }

    public Resent resend(String workspace, String replyId) {
        return Objects.requireNonNull(transaction.execute(status -> replies.find(workspace, replyId)
                .flatMap(reply -> conversations.lock(new ConversationKey(workspace, reply.conversationId())))
                .map(conversation -> resend(conversation, replyId))
                .orElseGet(Resent.Unknown::new)));
    }

    /** The conversation is locked, so nobody delivers, fails or fences the reply meanwhile. */
    private Resent resend(Conversation conversation, String replyId) {
        Reply reply = read(conversation.workspace(), replyId);
        if (reply.status() != Reply.Status.FAILED
                || !ReplyFailure.UNDELIVERED.wireName().equals(reply.reason())) {
            return new Resent.NotFailed(reply);
        }
        Long fence = reply.epoch();
        boolean moved = fence != null && fence != conversation.epoch();
        if (moved && conversation.assignee().type() == AssigneeType.USER) {
            return new Resent.TakenOver();
        }
        Instant now = clock.instant();
        replies.storeAgain(
                conversation.workspace(), replyId, fence == null ? null : conversation.epoch(), now.plus(PATIENCE));
        return new Resent.Waiting(read(conversation.workspace(), replyId));
    }

    private Reply read(String workspace, String replyId) {
        return replies.find(workspace, replyId).orElseThrow();
    }
}
