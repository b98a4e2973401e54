package dev.maillon.store.views;

import dev.maillon.domain.event.ActionEvent;
import dev.maillon.domain.json.Json;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The published events of a conversation. A close that waits for its summary is not among them yet. */
@Repository
public class EventViews {

    private final JdbcClient jdbc;

    public EventViews(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Row(long seq, ActionEvent event) {}

    /** @throws BadCursor where the cursor is none of this list */
    public Page<ActionEvent> ofConversation(String workspace, String conversationId, @Nullable String cursor) {
        List<Row> rows = jdbc.sql("""
                SELECT seq, body FROM event
                WHERE workspace = ? AND conversation_id = ? AND published_at IS NOT NULL AND seq < ?
                ORDER BY seq DESC LIMIT ?""")
                .params(workspace, conversationId, Cursor.sequence(cursor), Page.PEEK)
                .query((row, number) ->
                        new Row(row.getLong(1), Json.mapper().readValue(row.getString(2), ActionEvent.class)))
                .list();
        Page<Row> page = Page.of(rows, row -> Cursor.of(row.seq()));
        return page.with(page.items().stream().map(Row::event).toList());
    }
}
