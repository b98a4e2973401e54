package dev.maillon.store.healing;

import dev.maillon.domain.conversation.ConversationKey;
import dev.maillon.store.Times;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Finds conversations in which something waits longer than a run under way lets it wait: an event that nobody published or
 * followed, a reply that was not posted, a turn that never ended, a message that no turn took. A run may still be at it; waking it
 * changes nothing then.
 */
@Repository
public class Unfinished {

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    /** A close waits for its summary, which may take its time. */
    private static final Duration PATIENCE_WITH_SUMMARY = Duration.ofMinutes(2);

    private final JdbcClient jdbc;

    public Unfinished(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * In the order of workspace and id, so that a caller who goes on after the last one meets all, however many are stuck.
     *
     * @param after the last one of the answer before; null for the first
     */
    public List<ConversationKey> find(@Nullable ConversationKey after, Instant now, int most) {
        return jdbc.sql("""
                SELECT DISTINCT stuck.workspace, stuck.conversation_id
                FROM (
                    SELECT e.workspace, e.conversation_id FROM catalog_current w JOIN event e
                        ON e.workspace = w.workspace AND e.followed_at IS NULL AND e.published_at < :longAgo
                    UNION ALL SELECT e.workspace, e.conversation_id FROM catalog_current w JOIN event e
                        ON e.workspace = w.workspace AND e.followed_at IS NULL AND e.published_at IS NULL
                            AND e.at < :longerAgo
                    UNION ALL SELECT r.workspace, r.conversation_id FROM catalog_current w JOIN reply r
                        ON r.workspace = w.workspace AND r.status = 'stored' AND r.leaves = TRUE AND r.stored_at < :longAgo
                    UNION ALL SELECT t.workspace, t.conversation_id FROM catalog_current w JOIN turn t
                        ON t.workspace = w.workspace AND t.state IN ('open', 'committed') AND t.started_at < :longAgo
                    UNION ALL SELECT m.workspace, m.conversation_id FROM catalog_current w JOIN message m
                        ON m.workspace = w.workspace AND m.turn_id IS NULL AND m.gateway_id IS NOT NULL AND m.at < :longAgo
                ) stuck
                WHERE stuck.workspace > :workspace
                    OR stuck.workspace = :workspace AND stuck.conversation_id > :conversation
                ORDER BY stuck.workspace, stuck.conversation_id LIMIT :most""")
                .param("longAgo", Times.column(now.minus(PATIENCE)))
                .param("longerAgo", Times.column(now.minus(PATIENCE_WITH_SUMMARY)))
                .param("workspace", after == null ? "" : after.workspace())
                .param("conversation", after == null ? "" : after.conversationId())
                .param("most", most)
                .query((row, number) -> new ConversationKey(row.getString(1), row.getString(2)))
                .list();
    }
}
