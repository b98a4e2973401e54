package dev.maillon.store.views;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How many open conversations people have. */
@Repository
public class OpenConversations {

    private final JdbcClient jdbc;

    public OpenConversations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param userName as the catalog had it when they were given one */
    public record OfUser(String userId, String userName, int conversations) {}

    /** Users without any are absent; those who have left the catalog are there. */
    public List<OfUser> byUser(String workspace) {
        return jdbc.sql("""
                SELECT assignee_id, MAX(assignee_name), COUNT(*) FROM conversation
                WHERE workspace = ? AND status = 'open' AND assignee_type = 'user'
                GROUP BY assignee_id ORDER BY assignee_id""")
                .param(workspace)
                .query((row, number) -> new OfUser(row.getString(1), row.getString(2), row.getInt(3)))
                .list();
    }
}
