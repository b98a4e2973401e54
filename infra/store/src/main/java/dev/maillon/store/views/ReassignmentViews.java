package dev.maillon.store.views;

import dev.maillon.domain.reassignment.ReassignmentId;
import dev.maillon.store.reassignments.Reassignment;
import dev.maillon.store.views.ReassignmentView.NotMoved;
import dev.maillon.store.views.ReassignmentView.Who;
import java.sql.ResultSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Bulk reassignments as operators see them, counted from what became of each conversation. */
@Repository
public class ReassignmentViews {

    private final JdbcClient jdbc;

    public ReassignmentViews(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public ReassignmentView of(Reassignment reassignment) {
        Map<String, Integer> states = states(reassignment.which());
        return new ReassignmentView(
                reassignment.which().id(),
                new Who(reassignment.userId(), reassignment.userName()),
                reassignment.request().to(),
                reassignment.request().method(),
                status(reassignment),
                reassignment.startedAt(),
                reassignment.endedAt(),
                states.values().stream().mapToInt(Integer::intValue).sum(),
                states.getOrDefault("waiting", 0),
                states.getOrDefault("moved", 0),
                states.getOrDefault("refused", 0),
                states.getOrDefault("skipped", 0),
                states.getOrDefault("failed", 0),
                ofUser(reassignment.which().workspace(), reassignment.userId()),
                problems(reassignment.which()));
    }

    /** How many conversations a user has, open and closed. */
    public int ofUser(String workspace, String userId) {
        return jdbc.sql("""
                SELECT COUNT(*) FROM conversation
                WHERE workspace = ? AND status IN ('open', 'closed') AND assignee_type = 'user' AND assignee_id = ?""").params(workspace, userId).query(Integer.class).single();
    }

    private static String status(Reassignment reassignment) {
        if (!reassignment.hasEnded()) {
            return "running";
        }
        return reassignment.cancelled() ? "cancelled" : "done";
    }

    private Map<String, Integer> states(ReassignmentId which) {
        Map<String, Integer> states = new HashMap<>();
        jdbc.sql("""
                SELECT state, COUNT(*) FROM reassigned_conversation
                WHERE workspace = ? AND reassignment_id = ? GROUP BY state""").params(which.workspace(), which.id()).query((ResultSet row) -> {
            states.put(row.getString(1), row.getInt(2));
        });
        return states;
    }

    private List<NotMoved> problems(ReassignmentId which) {
        return jdbc.sql("""
                SELECT conversation_id, state, why FROM reassigned_conversation
                WHERE workspace = ? AND reassignment_id = ? AND state IN ('refused', 'skipped', 'failed')
                ORDER BY conversation_id LIMIT ?""")
                .params(which.workspace(), which.id(), Page.SIZE)
                .query((row, number) -> new NotMoved(row.getString(1), row.getString(2), row.getString(3)))
                .list();
    }
}
