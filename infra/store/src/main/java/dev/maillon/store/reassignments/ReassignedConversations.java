package dev.maillon.store.reassignments;

import dev.maillon.domain.reassignment.ReassignmentId;
import java.util.List;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code reassigned_conversation}: each conversation is in a reassignment once, so that one that comes back does not go round for ever. */
@Repository
public class ReassignedConversations {

    private final JdbcClient jdbc;

    public ReassignedConversations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What has become of a conversation. */
    public enum State {
        WAITING,
        MOVED,
        /** Nobody could be given it, such as where the team has no enabled member any more. */
        REFUSED,
        /** It was closed, or somebody else had it, before its turn came. */
        SKIPPED,
        /** Its workflow did not answer. */
        FAILED;

        String column() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What the user has and is not known yet, also what is closed: it would come back to them when the customer writes. */
    public void addThoseOf(Reassignment reassignment) {
        jdbc.sql("""
                INSERT INTO reassigned_conversation (workspace, reassignment_id, conversation_id, state)
                SELECT workspace, ?, id, 'waiting' FROM conversation
                WHERE workspace = ? AND status IN ('open', 'closed') AND assignee_type = 'user' AND assignee_id = ?
                ON DUPLICATE KEY UPDATE state = reassigned_conversation.state""")
                .params(reassignment.which().id(), reassignment.which().workspace(), reassignment.userId())
                .update();
    }

    public List<String> waiting(ReassignmentId which, int most) {
        return jdbc.sql("""
                SELECT conversation_id FROM reassigned_conversation
                WHERE workspace = ? AND reassignment_id = ? AND state = 'waiting' ORDER BY conversation_id LIMIT ?""")
                .params(which.workspace(), which.id(), most)
                .query((row, number) -> row.getString(1))
                .list();
    }

    /** @param why the outcome's explanation. What has been settled stays as it is. */
    public void settle(ReassignmentId which, String conversationId, State state, String why) {
        jdbc.sql("""
                UPDATE reassigned_conversation SET state = ?, why = ?
                WHERE workspace = ? AND reassignment_id = ? AND conversation_id = ? AND state = 'waiting'""")
                .params(state.column(), why, which.workspace(), which.id(), conversationId)
                .update();
    }
}
