package dev.maillon.store.conversations;

import dev.maillon.domain.action.AssigneeType;
import dev.maillon.domain.action.ConversationStatus;
import dev.maillon.domain.action.State;
import dev.maillon.domain.conversation.Conversation;
import dev.maillon.domain.conversation.ConversationKey;
import dev.maillon.domain.json.WireNamed;
import dev.maillon.store.Times;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code conversation}. Its row is the lock that every effect takes first. */
@Repository
public class Conversations {

    private final JdbcClient jdbc;

    public Conversations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Holds the conversation until the transaction ends: no other hand changes it meanwhile. */
    public Optional<Conversation> lock(ConversationKey key) {
        return jdbc.sql("SELECT * FROM conversation WHERE workspace = ? AND id = ? FOR UPDATE")
                .params(key.workspace(), key.conversationId())
                .query(Conversations::read)
                .optional();
    }

    public Optional<Conversation> find(ConversationKey key) {
        return jdbc.sql("SELECT * FROM conversation WHERE workspace = ? AND id = ?")
                .params(key.workspace(), key.conversationId())
                .query(Conversations::read)
                .optional();
    }

    /** Adds it if it is not there yet. Lock it afterwards: another may have added it first. */
    public void add(Conversation conversation, Instant at) {
        jdbc.sql("""
                INSERT INTO conversation (workspace, id, contact_id, channel, status, assignee_type, epoch, episode,
                    created_at, active_at)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON DUPLICATE KEY UPDATE id = conversation.id""")
                .params(
                        conversation.workspace(),
                        conversation.id(),
                        conversation.contactId(),
                        conversation.channel(),
                        conversation.status().wireName(),
                        conversation.assignee().type().wireName(),
                        conversation.epoch(),
                        conversation.episode(),
                        Times.column(at),
                        Times.column(at))
                .update();
    }

    /** Writes status, assignee, epoch and episode of a conversation that the transaction has locked. */
    public void save(Conversation changed, Instant at) {
        State.Assigned assignee = changed.assignee();
        jdbc.sql("""
                UPDATE conversation SET status = ?, assignee_type = ?, assignee_id = ?, assignee_name = ?,
                    assignee_team = ?, epoch = ?, episode = ?, active_at = ?
                WHERE workspace = ? AND id = ?""")
                .param(changed.status().wireName())
                .param(assignee.type().wireName())
                .param(assignee.id())
                .param(assignee.name())
                .param(assignee.team())
                .param(changed.epoch())
                .param(changed.episode())
                .param(Times.column(at))
                .param(changed.workspace())
                .param(changed.id())
                .update();
    }

    /** @return how many open conversations each of these users has beside this one; who has none is absent */
    public Map<String, Integer> countOpen(Conversation beside, Collection<String> users) {
        Map<String, Integer> open = new HashMap<>();
        jdbc.sql("""
                SELECT assignee_id, COUNT(*) FROM conversation
                WHERE workspace = :workspace AND status = 'open' AND assignee_type = 'user'
                    AND assignee_id IN (:users) AND id <> :beside
                GROUP BY assignee_id""")
                .param("workspace", beside.workspace())
                .param("users", users)
                .param("beside", beside.id())
                .query((ResultSet row) -> {
                    open.put(row.getString(1), row.getInt(2));
                });
        return open;
    }

    /** A row of the table, with all its columns, whatever follows them. */
    public static Conversation read(ResultSet row, int number) throws SQLException {
        return new Conversation(
                row.getString("workspace"),
                row.getString("id"),
                row.getString("contact_id"),
                row.getString("channel"),
                WireNamed.read(ConversationStatus.class, row.getString("status")),
                new State.Assigned(
                        WireNamed.read(AssigneeType.class, row.getString("assignee_type")),
                        row.getString("assignee_id"),
                        row.getString("assignee_name"),
                        row.getString("assignee_team")),
                row.getLong("epoch"),
                row.getInt("episode"));
    }
}
