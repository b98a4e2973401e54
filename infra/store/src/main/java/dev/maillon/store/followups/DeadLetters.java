package dev.maillon.store.followups;

import dev.maillon.store.Times;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code dead_letter}. */
@Repository
public class DeadLetters {

    private static final int LONGEST_REASON = 500;

    private final JdbcClient jdbc;

    public DeadLetters(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Buried again after an operator's try, it is the same letter. */
    public void bury(DeadLetter letter) {
        jdbc.sql("""
                INSERT INTO dead_letter (workspace, trigger_id, event_id, conversation_id, why, resends, died_at)
                VALUES (:workspace, :trigger, :event, :conversation, :why, :resends, :at)
                ON DUPLICATE KEY UPDATE why = :why, resends = :resends, died_at = :at""")
                .param("workspace", letter.workspace())
                .param("trigger", letter.trigger())
                .param("event", letter.eventId())
                .param("conversation", letter.conversationId())
                .param("why", shortened(letter.why()))
                .param("resends", letter.resends())
                .param("at", Times.column(letter.diedAt()))
                .update();
    }

    public void delivered(String workspace, String trigger, String eventId, int resends, Instant at) {
        jdbc.sql("""
                UPDATE dead_letter SET delivered_at = ?, resends = ?
                WHERE workspace = ? AND trigger_id = ? AND event_id = ? AND delivered_at IS NULL""")
                .params(Times.column(at), resends, workspace, trigger, eventId)
                .update();
    }

    public Optional<DeadLetter> find(String workspace, String trigger, String eventId) {
        return jdbc.sql("SELECT * FROM dead_letter WHERE workspace = ? AND trigger_id = ? AND event_id = ?")
                .params(workspace, trigger, eventId)
                .query(DeadLetters::read)
                .optional();
    }

    public static DeadLetter read(ResultSet row, int number) throws SQLException {
        return new DeadLetter(
                row.getString("workspace"),
                row.getString("trigger_id"),
                row.getString("event_id"),
                row.getString("conversation_id"),
                row.getString("why"),
                row.getInt("resends"),
                Objects.requireNonNull(Times.read(row, "died_at")),
                Times.read(row, "delivered_at"));
    }

    private static String shortened(String why) {
        return why.length() > LONGEST_REASON ? why.substring(0, LONGEST_REASON) : why;
    }
}
