package dev.maillon.store.replies;

import dev.maillon.domain.turn.Reply;
import dev.maillon.domain.event.Actor;
import dev.maillon.domain.json.Json;
import dev.maillon.store.Times;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code reply}: one a turn. */
@Repository
public class Replies {

    private final JdbcClient jdbc;

    public Replies(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @throws org.springframework.dao.DuplicateKeyException where the turn has one: its transaction must not commit */
    public void add(Reply reply) {
        jdbc.sql("""
                INSERT INTO reply (workspace, id, conversation_id, turn_id, channel, from_actor, text, in_reply_to, status, reason,
                    epoch, leaves, stored_at, deliver_until)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .param(reply.workspace())
                .param(reply.id())
                .param(reply.conversationId())
                .param(reply.turnId())
                .param(reply.channel())
                .param(Json.mapper().writeValueAsString(reply.from()))
                .param(reply.text())
                .param(reply.inReplyTo())
                .param(reply.status().name().toLowerCase(Locale.ROOT))
                .param(reply.reason())
                .param(reply.epoch())
                .param(reply.leaves())
                .param(Times.column(reply.storedAt()))
                .param(column(reply.deliverUntil()))
                .update();
    }

    public Optional<Reply> ofTurn(String workspace, String turnId) {
        return jdbc.sql("SELECT * FROM reply WHERE workspace = ? AND turn_id = ?")
                .params(workspace, turnId)
                .query(Replies::read)
                .optional();
    }

    /** The agent's own move raises the epoch; what it has said before is not to be lost by that. */
    public void moveFence(String workspace, String conversationId, long from, long to) {
        jdbc.sql("""
                UPDATE reply SET epoch = ?
                WHERE workspace = ? AND conversation_id = ? AND status = 'stored' AND leaves AND epoch = ?""").params(to, workspace, conversationId, from).update();
    }

    /** A turn's reply that still waits is not sent any more. */
    public void giveUp(String workspace, String turnId, String reason) {
        jdbc.sql("""
                UPDATE reply SET status = 'failed', reason = ?
                WHERE workspace = ? AND turn_id = ? AND status = 'stored' AND leaves""").params(reason, workspace, turnId).update();
    }

    static Reply read(ResultSet row, int number) throws SQLException {
        return new Reply(
                row.getString("workspace"),
                row.getString("id"),
                row.getString("conversation_id"),
                row.getString("turn_id"),
                row.getString("channel"),
                Json.mapper().readValue(row.getString("from_actor"), Actor.class),
                row.getString("text"),
                row.getString("in_reply_to"),
                Reply.Status.valueOf(row.getString("status").toUpperCase(Locale.ROOT)),
                row.getString("reason"),
                row.getObject("epoch", Long.class),
                row.getBoolean("leaves"),
                Objects.requireNonNull(Times.read(row, "stored_at")),
                Times.read(row, "deliver_until"),
                Times.read(row, "delivered_at"));
    }

    private static @Nullable Object column(@Nullable Instant at) {
        return at == null ? null : Times.column(at);
    }
}
