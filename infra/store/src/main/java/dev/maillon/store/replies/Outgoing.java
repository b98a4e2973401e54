package dev.maillon.store.replies;

import dev.maillon.domain.conversation.ConversationKey;
import dev.maillon.domain.turn.Reply;
import dev.maillon.domain.turn.ReplyFailure;
import java.time.Instant;
import java.util.Optional;
import org.springframework.data.jdbc.repository.query.Modifying;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.relational.core.mapping.Column;
import org.springframework.data.relational.core.mapping.Embedded;
import org.springframework.data.repository.Repository;

/** The stored replies that have somewhere to go, and what becomes of them. A final status is never changed here. */
public interface Outgoing extends Repository<Reply, String> {

    /**
     * A reply that waits to be posted.
     *
     * @param epoch of the conversation now
     * @param externalId the contact's id at the gateway
     */
    record Waiting(
            @Embedded.Empty Reply reply,
            @Column("epoch_now") long epoch,
            String externalId) {

        /** Another hand has changed assignee or status since: it must not be sent (R41). */
        public boolean isTakenOver() {
            Long fence = reply.epoch();
            return fence != null && fence != epoch;
        }

        public boolean isOverdue(Instant now) {
            Instant until = reply.deliverUntil();
            return until != null && !now.isBefore(until);
        }
    }

    /** The oldest, under the fence as it is now; it is to be asked again before every attempt. */
    @Query("""
            SELECT reply.*, conversation.epoch AS epoch_now, contact.external_id
            FROM reply
                JOIN conversation ON conversation.workspace = reply.workspace AND conversation.id = reply.conversation_id
                JOIN contact ON contact.workspace = conversation.workspace AND contact.id = conversation.contact_id
            WHERE reply.workspace = :#{#conversation.workspace()} AND reply.conversation_id = :#{#conversation.conversationId()} AND reply.status = 'stored'
                AND reply.leaves
            ORDER BY reply.seq LIMIT 1""")
    Optional<Waiting> next(ConversationKey conversation);

    @Modifying
    @Query("""
            UPDATE reply SET status = 'delivered', reason = NULL, delivered_at = :at
            WHERE workspace = :#{#reply.workspace()} AND id = :#{#reply.id()} AND status = 'stored'""")
    void markDelivered(Reply reply, Instant at);

    @Modifying
    @Query("""
            UPDATE reply SET status = 'failed', reason = :reason
            WHERE workspace = :#{#reply.workspace()} AND id = :#{#reply.id()} AND status = 'stored'""")
    void markFailed(Reply reply, ReplyFailure reason);

    /** Fails what the conversation's epoch no longer lets pass. Runs under the conversation's lock. */
    @Modifying
    @Query("""
            UPDATE reply SET status = 'failed', reason = 'taken_over'
            WHERE workspace = :#{#conversation.workspace()} AND conversation_id = :#{#conversation.conversationId()} AND status = 'stored' AND leaves
                AND epoch <> :epoch""")
    void failTakenOver(ConversationKey conversation, long epoch);

    /** Fails what has waited too long. Runs under the conversation's lock. */
    @Modifying
    @Query("""
            UPDATE reply SET status = 'failed', reason = 'undelivered'
            WHERE workspace = :#{#conversation.workspace()} AND conversation_id = :#{#conversation.conversationId()} AND status = 'stored' AND leaves
                AND deliver_until <= :now""")
    void failOverdue(ConversationKey conversation, Instant now);
}
