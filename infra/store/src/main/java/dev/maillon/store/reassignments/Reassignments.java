package dev.maillon.store.reassignments;

import dev.maillon.domain.reassignment.ReassignmentId;
import dev.maillon.domain.event.Actor;
import dev.maillon.domain.json.Json;
import dev.maillon.store.Times;
import dev.maillon.store.reassignments.Reassignment.Request;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code reassignment}. */
@Repository
public class Reassignments {

    private final JdbcClient jdbc;

    public Reassignments(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return what is stored under its id: this one, or the first that was */
    public Reassignment add(Reassignment added) {
        jdbc.sql("""
                INSERT INTO reassignment (workspace, id, request, user_id, user_name, actor, started_at, cancelled)
                VALUES (?, ?, ?, ?, ?, ?, ?, FALSE) ON DUPLICATE KEY UPDATE id = reassignment.id""")
                .params(
                        added.which().workspace(),
                        added.which().id(),
                        Json.mapper().writeValueAsString(added.request()),
                        added.userId(),
                        added.userName(),
                        Json.mapper().writeValueAsString(added.actor()),
                        Times.column(added.startedAt()))
                .update();
        return find(added.which()).orElseThrow();
    }

    public Optional<Reassignment> find(ReassignmentId which) {
        return jdbc.sql("SELECT * FROM reassignment WHERE workspace = ? AND id = ?")
                .params(which.workspace(), which.id())
                .query(Reassignments::read)
                .optional();
    }

    /** One that has ended stays as it is. */
    public void end(ReassignmentId which, Instant at, boolean cancelled) {
        jdbc.sql(
                        "UPDATE reassignment SET ended_at = ?, cancelled = ? WHERE workspace = ? AND id = ? AND ended_at IS NULL")
                .params(Times.column(at), cancelled, which.workspace(), which.id())
                .update();
    }

    /** Those that have begun before then and not ended. */
    public List<ReassignmentId> unended(Instant before) {
        return jdbc.sql("SELECT workspace, id FROM reassignment WHERE ended_at IS NULL AND started_at < ?")
                .params(Times.column(before))
                .query((row, number) -> new ReassignmentId(row.getString(1), row.getString(2)))
                .list();
    }

    private static Reassignment read(ResultSet row, int number) throws SQLException {
        return new Reassignment(
                new ReassignmentId(row.getString("workspace"), row.getString("id")),
                Json.mapper().readValue(row.getString("request"), Request.class),
                row.getString("user_id"),
                row.getString("user_name"),
                Json.mapper().readValue(row.getString("actor"), Actor.class),
                Objects.requireNonNull(Times.read(row, "started_at")),
                Times.read(row, "ended_at"),
                row.getBoolean("cancelled"));
    }
}
