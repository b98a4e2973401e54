package dev.maillon.store.replies;

import dev.maillon.domain.turn.Reply;
import dev.maillon.store.Times;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The stored replies that have somewhere to go, and what becomes of them. A final status is never changed here. */
@Repository
public class Outgoing {

    private static final String WAITING = " workspace = ? AND conversation_id = ? AND status = 'stored' AND leaves ";

    private final JdbcClient jdbc;

    public Outgoing(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A reply that waits to be posted.
     *
     * @param epoch of the conversation now
     * @param externalId the contact's id at the gateway
     */
    public record Waiting(Reply reply, long epoch, String externalId) {

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
    public Optional<Waiting> next(String workspace, String conversationId) {
        return jdbc.sql("""
                SELECT reply.*, conversation.epoch AS epoch_now, contact.external_id
                FROM reply
                    JOIN conversation ON conversation.workspace = reply.workspace AND conversation.id = reply.conversation_id
                    JOIN contact ON contact.workspace = conversation.workspace AND contact.id = conversation.contact_id
                WHERE reply.workspace = ? AND reply.conversation_id = ? AND reply.status = 'stored' AND reply.leaves
                ORDER BY reply.seq LIMIT 1""")
                .params(workspace, conversationId)
                .query(Outgoing::read)
                .optional();
    }

    public void markDelivered(Reply reply, Instant at) {
        jdbc.sql("""
                UPDATE reply SET status = 'delivered', reason = NULL, delivered_at = ?
                WHERE workspace = ? AND id = ? AND status = 'stored'""").params(Times.column(at), reply.workspace(), reply.id()).update();
    }

    /** @param reason {@code undelivered} or {@code taken_over} */
    public void markFailed(Reply reply, String reason) {
        jdbc.sql("UPDATE reply SET status = 'failed', reason = ? WHERE workspace = ? AND id = ? AND status = 'stored'")
                .params(reason, reply.workspace(), reply.id())
                .update();
    }

    /** Fails what the conversation's epoch no longer lets pass. Runs under the conversation's lock. */
    public void failTakenOver(String workspace, String conversationId, long epoch) {
        jdbc.sql("UPDATE reply SET status = 'failed', reason = 'taken_over' WHERE" + WAITING + "AND epoch <> ?")
                .params(workspace, conversationId, epoch)
                .update();
    }

    /** Fails what has waited too long. Runs under the conversation's lock. */
    public void failOverdue(String workspace, String conversationId, Instant now) {
        jdbc.sql("UPDATE reply SET status = 'failed', reason = 'undelivered' WHERE" + WAITING
                        + "AND deliver_until <= ?")
                .params(workspace, conversationId, Times.column(now))
                .update();
    }

    private static Waiting read(ResultSet row, int number) throws SQLException {
        return new Waiting(Replies.read(row, number), row.getLong("epoch_now"), row.getString("external_id"));
    }
}
