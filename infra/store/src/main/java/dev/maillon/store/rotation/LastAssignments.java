package dev.maillon.store.rotation;

import dev.maillon.store.Times;
import java.sql.ResultSet;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code last_assigned}: least open decides a tie for who has waited longest (R11). */
@Repository
public class LastAssignments {

    private final JdbcClient jdbc;

    public LastAssignments(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void record(String workspace, String userId, Instant at) {
        jdbc.sql("""
                INSERT INTO last_assigned (workspace, user_id, at) VALUES (:workspace, :user, :at)
                ON DUPLICATE KEY UPDATE at = :at""")
                .param("workspace", workspace)
                .param("user", userId)
                .param("at", Times.column(at))
                .update();
    }

    /** Who was never assigned a conversation is absent. */
    public Map<String, Instant> of(String workspace, Collection<String> users) {
        Map<String, Instant> last = new HashMap<>();
        jdbc.sql("SELECT user_id, at FROM last_assigned WHERE workspace = :workspace AND user_id IN (:users)")
                .param("workspace", workspace)
                .param("users", users)
                .query((ResultSet row) -> {
                    last.put(row.getString(1), Objects.requireNonNull(Times.read(row, "at")));
                });
        return last;
    }
}
