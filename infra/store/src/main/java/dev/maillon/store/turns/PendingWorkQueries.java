package dev.maillon.store.turns;

import dev.maillon.domain.turn.PendingWork;
import dev.maillon.domain.turn.PendingWork.Kind;
import dev.maillon.domain.turn.Turn;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What is pending in a conversation: replies to deliver, closes to publish, events to follow. */
@Repository
public class PendingWorkQueries {

    private final JdbcClient jdbc;

    public PendingWorkQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public PendingWork of(String workspace, String conversationId) {
        return new PendingWork(jdbc.sql("""
                SELECT 'DELIVERY' FROM DUAL WHERE EXISTS (SELECT 1 FROM reply
                    WHERE workspace = :workspace AND conversation_id = :conversation AND status = 'stored' AND leaves)
                UNION ALL SELECT 'CLOSE_NOTE' FROM DUAL WHERE EXISTS (SELECT 1 FROM event
                    WHERE workspace = :workspace AND conversation_id = :conversation
                        AND followed_at IS NULL AND published_at IS NULL)
                UNION ALL SELECT 'FOLLOW_UPS' FROM DUAL WHERE EXISTS (SELECT 1 FROM event
                    WHERE workspace = :workspace AND conversation_id = :conversation
                        AND followed_at IS NULL AND published_at IS NOT NULL)""")
                .param("workspace", workspace)
                .param("conversation", conversationId)
                .query((row, number) -> Kind.valueOf(row.getString(1)))
                .set());
    }

    /** Whether the effects of one turn have left anything pending. Its events' ids begin with the turn's and a #, so they lie in one range of the key. */
    public boolean isPending(Turn turn) {
        return jdbc.sql("""
                SELECT EXISTS (SELECT 1 FROM reply WHERE workspace = :workspace AND turn_id = :turn
                        AND status = 'stored' AND leaves)
                    OR EXISTS (SELECT 1 FROM event WHERE workspace = :workspace AND id > :from AND id < :until
                        AND (followed_at IS NULL OR published_at IS NULL))""")
                .param("workspace", turn.workspace())
                .param("turn", turn.id())
                .param("from", turn.id() + "#")
                .param("until", turn.id() + "$")
                .query(Boolean.class)
                .single();
    }
}
