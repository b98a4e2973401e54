package dev.maillon.store.receipts;

import dev.maillon.domain.turn.Receipt;
import dev.maillon.domain.action.Deed;
import dev.maillon.domain.action.Outcome;
import dev.maillon.domain.event.Actor;
import dev.maillon.domain.json.Json;
import dev.maillon.store.Times;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code receipt}: its unique key, turn and position, is what lets an action take effect exactly once (R39). */
@Repository
public class Receipts {

    private final JdbcClient jdbc;

    public Receipts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @throws org.springframework.dao.DuplicateKeyException where the position has one: its transaction must not commit */
    public void add(Receipt receipt) {
        Actor handOver = receipt.handOver();
        jdbc.sql("""
                INSERT INTO receipt (workspace, turn_id, position, conversation_id, actor, action, outcome, epoch, hand_over, at)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .param(receipt.workspace())
                .param(receipt.turnId())
                .param(receipt.position())
                .param(receipt.conversationId())
                .param(Json.mapper().writeValueAsString(receipt.actor()))
                .param(Json.mapper().writeValueAsString(receipt.action()))
                .param(Json.mapper().writeValueAsString(receipt.outcome()))
                .param(receipt.epoch())
                .param(handOver == null ? null : Json.mapper().writeValueAsString(handOver))
                .param(Times.column(receipt.at()))
                .update();
    }

    public Optional<Receipt> find(String workspace, String turnId, int position) {
        return jdbc.sql("SELECT * FROM receipt WHERE workspace = ? AND turn_id = ? AND position = ?")
                .params(workspace, turnId, position)
                .query(Receipts::read)
                .optional();
    }

    /** In the order of their positions. */
    public List<Receipt> of(String workspace, String turnId) {
        return jdbc.sql("SELECT * FROM receipt WHERE workspace = ? AND turn_id = ? ORDER BY position")
                .params(workspace, turnId)
                .query(Receipts::read)
                .list();
    }

    /** What was done in an episode, in its order; of a long one only the last so many. */
    public List<Receipt> ofEpisode(String workspace, String conversationId, int episode, int most) {
        return jdbc.sql("""
                SELECT receipt.* FROM turn
                    JOIN receipt ON receipt.workspace = turn.workspace AND receipt.turn_id = turn.id
                WHERE turn.workspace = ? AND turn.conversation_id = ? AND turn.episode = ?
                ORDER BY turn.seq DESC, receipt.position DESC LIMIT ?""")
                .params(workspace, conversationId, episode, most)
                .query(Receipts::read)
                .list()
                .reversed();
    }

    /** A row of the table, with all its columns. */
    public static Receipt read(ResultSet row, int number) throws SQLException {
        String handOver = row.getString("hand_over");
        return new Receipt(
                row.getString("workspace"),
                row.getString("turn_id"),
                row.getInt("position"),
                row.getString("conversation_id"),
                Json.mapper().readValue(row.getString("actor"), Actor.class),
                Json.mapper().readValue(row.getString("action"), Deed.class),
                Json.mapper().readValue(row.getString("outcome"), Outcome.class),
                row.getLong("epoch"),
                handOver == null ? null : Json.mapper().readValue(handOver, Actor.class),
                Objects.requireNonNull(Times.read(row, "at")));
    }
}
