package dev.maillon.store.healing;

import dev.maillon.store.Times;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Which of the runs that were ended have been looked at. Temporal tells of a close a little later than it happens, and not in the order of
 * the closes: whoever looks goes back some hours, and knows the runs that were looked at by their ids.
 */
@Repository
public class RecoveredRuns {

    /** What tells of closes may have been away itself, and catches up. */
    private static final Duration BACK = Duration.ofHours(6);

    private final JdbcClient jdbc;

    public RecoveredRuns(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Who has looked at all runs that closed since then has looked at all. */
    public Instant lookFrom() {
        Instant until = jdbc.sql("SELECT looked_until FROM recovery")
                .query(LocalDateTime.class)
                .single()
                .toInstant(ZoneOffset.UTC);
        return from(until);
    }

    public boolean has(String runId) {
        return jdbc.sql("SELECT 1 FROM recovered_run WHERE run_id = ?")
                .param(runId)
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    /** The same run again is nothing. */
    public void add(String runId, Instant closedAt) {
        jdbc.sql(
                        "INSERT INTO recovered_run (run_id, closed_at) VALUES (?, ?) ON DUPLICATE KEY UPDATE run_id = recovered_run.run_id")
                .params(runId, Times.column(closedAt))
                .update();
    }

    /** All have been looked at that Temporal told of at this time. Runs that nobody looks back to any more are forgotten. */
    public void lookedUntil(Instant until) {
        jdbc.sql("UPDATE recovery SET looked_until = ?")
                .param(Times.column(until))
                .update();
        jdbc.sql("DELETE FROM recovered_run WHERE closed_at < ?")
                .param(Times.column(from(until)))
                .update();
    }

    private static Instant from(Instant until) {
        Instant from = until.minus(BACK);
        return from.isBefore(Instant.EPOCH) ? Instant.EPOCH : from;
    }
}
