package dev.maillon.store.turns;

import dev.maillon.domain.conversation.Conversation;
import dev.maillon.domain.conversation.ConversationKey;
import dev.maillon.domain.event.Actor;
import dev.maillon.domain.json.WireNamed;
import dev.maillon.domain.plan.Plan.ModelUse;
import dev.maillon.domain.turn.Turn;
import dev.maillon.domain.turn.TurnRef;
import dev.maillon.domain.turn.TurnResult;
import dev.maillon.store.Times;
import dev.maillon.store.conversations.Conversations;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code turn}. Its rows change only under the conversation's lock. */
@Repository
public class Turns {

    private static final String LAST_EVENT = """
            COALESCE((SELECT event.seq FROM event WHERE event.workspace = :workspace AND event.conversation_id = :conversation
                ORDER BY event.seq DESC LIMIT 1), 0)""";

    private final JdbcClient jdbc;

    public Turns(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What has happened in the conversation by now, the turn has seen. */
    public void add(Turn turn, Instant at) {
        with(turn, """
                INSERT INTO turn (workspace, id, conversation_id, kind, state, agent_id, agent_name, nobody_reason,
                    catalog_version, episode, epoch, run_id, model_calls, tokens, started_at, seen_event)
                VALUES (:workspace, :id, :conversation, :kind, :state, :agentId, :agentName, :nobodyReason,
                    :catalogVersion, :episode, :epoch, :runId, 0, 0, :at, %s)""".formatted(LAST_EVENT))
                .param("conversation", turn.conversationId())
                .param("catalogVersion", turn.catalogVersion())
                .param("at", Times.column(at))
                .update();
    }

    /** Writes whatever may change before the turn ends. */
    public void save(Turn turn) {
        changes(turn, "").update();
    }

    /** Opened again, it is planned anew, from what has happened by now. */
    public void openAgain(Turn turn) {
        changes(turn, ", seen_event = " + LAST_EVENT)
                .param("conversation", turn.conversationId())
                .update();
    }

    /** What it plans from now on, it plans from what has happened by now. */
    public void see(TurnRef turn) {
        jdbc.sql("UPDATE turn SET seen_event = " + LAST_EVENT + " WHERE workspace = :workspace AND id = :id")
                .param("workspace", turn.workspace())
                .param("conversation", turn.conversationId())
                .param("id", turn.turnId())
                .update();
    }

    private JdbcClient.StatementSpec changes(Turn turn, String more) {
        return with(turn, """
                UPDATE turn SET kind = :kind, state = :state, agent_id = :agentId, agent_name = :agentName,
                    nobody_reason = :nobodyReason, episode = :episode, epoch = :epoch, run_id = :runId%s
                WHERE workspace = :workspace AND id = :id""".formatted(more));
    }

    private JdbcClient.StatementSpec with(Turn turn, String statement) {
        Actor agent = turn.agent();
        return jdbc.sql(statement)
                .param("workspace", turn.workspace())
                .param("id", turn.id())
                .param("kind", turn.kind().wireName())
                .param("state", turn.phase().wireName())
                .param("agentId", agent == null ? null : agent.id())
                .param("agentName", agent == null ? null : agent.name())
                .param("nobodyReason", turn.nobodyReason())
                .param("episode", turn.episode())
                .param("epoch", turn.epoch())
                .param("runId", turn.runId());
    }

    /** @param use of its plans; what else was spent has been added already */
    public void end(Turn turn, TurnResult result, ModelUse use, Instant at) {
        jdbc.sql("""
                UPDATE turn SET state = 'ended', result = ?, ended_at = ?, model_calls = model_calls + ?, tokens = tokens + ?
                WHERE workspace = ? AND id = ?""")
                .params(result.wireName(), Times.column(at), use.calls(), use.tokens(), turn.workspace(), turn.id())
                .update();
    }

    /** Adds what a model has cost beside the plans: a reply that was written again, the summary of a close. */
    public void spend(TurnRef turn, ModelUse use) {
        jdbc.sql("UPDATE turn SET model_calls = model_calls + ?, tokens = tokens + ? WHERE workspace = ? AND id = ?")
                .params(use.calls(), use.tokens(), turn.workspace(), turn.turnId())
                .update();
    }

    /** Id of the agent who acted last in an episode. */
    public Optional<String> lastAgent(ConversationKey conversation, int episode) {
        return jdbc.sql("""
                SELECT agent_id FROM turn
                WHERE workspace = ? AND conversation_id = ? AND episode = ? AND agent_id IS NOT NULL
                ORDER BY seq DESC LIMIT 1""")
                .params(conversation.workspace(), conversation.conversationId(), episode)
                .query(String.class)
                .optional();
    }

    /**
     * A turn, and its conversation: the lock that each of its effects takes first.
     *
     * @param contactChanged somebody else has changed the contact's fields or stage since the turn was opened
     * @param lastPosition of the turn's receipts; 0 if it has none
     */
    public record Held(Conversation conversation, Turn turn, boolean contactChanged, int lastPosition) {}

    /**
     * Holds the turn's conversation until the transaction ends.
     *
     * @throws IllegalStateException if either is gone
     */
    public Held hold(TurnRef ref) {
        return jdbc.sql("""
                SELECT conversation.*, turn.*, EXISTS (SELECT 1 FROM event
                    WHERE event.workspace = turn.workspace AND event.conversation_id = turn.conversation_id
                        AND event.seq > turn.seen_event AND event.turn_id <> turn.id
                        AND event.type IN ('contact_field_updated', 'lifecycle_stage_updated')) AS contact_changed,
                    (SELECT MAX(position) FROM receipt
                    WHERE receipt.workspace = turn.workspace AND receipt.turn_id = turn.id) AS last_position
                FROM conversation
                    JOIN turn ON turn.workspace = conversation.workspace AND turn.conversation_id = conversation.id
                WHERE conversation.workspace = ? AND conversation.id = ? AND turn.id = ? FOR UPDATE""")
                .params(ref.workspace(), ref.conversationId(), ref.turnId())
                .query((row, number) -> new Held(
                        Conversations.read(row, number),
                        read(row, number),
                        row.getBoolean("contact_changed"),
                        row.getInt("last_position")))
                .optional()
                .orElseThrow(() -> new IllegalStateException("the turn or its conversation is gone"));
    }

    public Optional<Turn> find(TurnRef turn) {
        return jdbc.sql("SELECT * FROM turn WHERE workspace = ? AND id = ? AND conversation_id = ?")
                .params(turn.workspace(), turn.turnId(), turn.conversationId())
                .query(Turns::read)
                .optional();
    }

    /** The conversation's turns that have not ended, oldest first. There is one of messages at most, beside those of staff. */
    public List<Turn> underWay(Conversation conversation) {
        return jdbc.sql("""
                SELECT * FROM turn WHERE workspace = ? AND conversation_id = ? AND state <> 'ended' ORDER BY seq""")
                .params(conversation.workspace(), conversation.id())
                .query(Turns::read)
                .list();
    }

    /** Columns by the table's name too: a conversation beside it has some of the same ones. */
    private static Turn read(ResultSet row, int number) throws SQLException {
        String agent = row.getString("turn.agent_id");
        String result = row.getString("turn.result");
        return new Turn(
                row.getString("turn.workspace"),
                row.getString("turn.id"),
                row.getString("turn.conversation_id"),
                WireNamed.read(Turn.Kind.class, row.getString("turn.kind")),
                WireNamed.read(Turn.Phase.class, row.getString("turn.state")),
                agent == null ? null : new Actor(Actor.Type.AI_AGENT, agent, row.getString("turn.agent_name")),
                row.getString("turn.nobody_reason"),
                row.getInt("turn.catalog_version"),
                row.getInt("turn.episode"),
                row.getLong("turn.epoch"),
                row.getString("turn.run_id"),
                result == null ? null : WireNamed.read(TurnResult.class, result));
    }
}
