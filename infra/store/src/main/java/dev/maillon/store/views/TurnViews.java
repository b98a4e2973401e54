package dev.maillon.store.views;

import dev.maillon.domain.action.OutcomeStatus;
import dev.maillon.domain.turn.TurnResult;
import dev.maillon.store.Rows;
import dev.maillon.store.Times;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Turns with their messages, plan, outcomes and reply. */
@Repository
public class TurnViews {

    private final JdbcClient jdbc;
    private final Rows rows;
    private final TurnParts parts;

    public TurnViews(JdbcClient jdbc, Rows rows, TurnParts parts) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.parts = parts;
    }

    /**
     * Which turns; a null lets all pass.
     *
     * @param outcome that one of its actions came to
     * @param agent id or name of the last agent that acted
     * @param since when it started, or later
     */
    public record Filter(
            @Nullable OutcomeStatus outcome,
            @Nullable String agent,
            @Nullable TurnResult result,
            @Nullable Instant since) {}

    public Optional<TurnView> find(String workspace, String turnId) {
        List<TurnRow> row = jdbc.sql("SELECT * FROM turn WHERE workspace = ? AND id = ?")
                .params(workspace, turnId)
                .query(rows.as(TurnRow.class))
                .list();
        return parts.join(workspace, row).stream().findFirst();
    }

    /** The turn that handles a message; empty while the message is not stored or waits for its turn. */
    public Optional<TurnView> handling(String workspace, String channel, String gatewayId) {
        List<TurnRow> row = jdbc.sql("""
                SELECT turn.* FROM message JOIN turn ON turn.workspace = message.workspace AND turn.id = message.turn_id
                WHERE message.workspace = ? AND message.channel = ? AND message.gateway_id = ?""")
                .params(workspace, channel, gatewayId)
                .query(rows.as(TurnRow.class))
                .list();
        return parts.join(workspace, row).stream().findFirst();
    }

    /** @throws BadCursor if the cursor is none of this list */
    public Page<TurnView> ofConversation(String workspace, String conversationId, @Nullable String cursor) {
        List<TurnRow> found = jdbc.sql("""
                SELECT * FROM turn WHERE workspace = ? AND conversation_id = ? AND seq < ? ORDER BY seq DESC LIMIT ?""")
                .params(workspace, conversationId, PageCursor.sequence(cursor), Page.PEEK)
                .query(rows.as(TurnRow.class))
                .list();
        return page(workspace, found);
    }

    /**
     * Over all conversations.
     *
     * @throws BadCursor if the cursor is none of this list
     */
    public Page<TurnView> list(String workspace, Filter filter, @Nullable String cursor) {
        Instant since = filter.since();
        List<TurnRow> found = jdbc.sql("""
                SELECT * FROM turn
                WHERE workspace = :workspace AND seq < :before
                    AND (:agent IS NULL OR agent_id = :agent OR agent_name = :agent)
                    AND (:result IS NULL OR result = :result)
                    AND (:since IS NULL OR started_at >= :since)
                    AND (:outcome IS NULL OR EXISTS (SELECT 1 FROM receipt
                        WHERE receipt.workspace = turn.workspace AND receipt.turn_id = turn.id
                            AND JSON_UNQUOTE(JSON_EXTRACT(receipt.outcome, '$.status')) = :outcome))
                ORDER BY seq DESC LIMIT :most""")
                .param("workspace", workspace)
                .param("before", PageCursor.sequence(cursor))
                .param("agent", filter.agent())
                .param(
                        "result",
                        filter.result() == null ? null : filter.result().wireName())
                .param("since", since == null ? null : Times.column(since))
                .param(
                        "outcome",
                        filter.outcome() == null ? null : filter.outcome().wireName())
                .param("most", Page.PEEK)
                .query(rows.as(TurnRow.class))
                .list();
        return page(workspace, found);
    }

    private Page<TurnView> page(String workspace, List<TurnRow> found) {
        Page<TurnRow> page = Page.of(found, row -> PageCursor.of(row.seq()));
        return page.with(parts.join(workspace, page.items()));
    }
}
