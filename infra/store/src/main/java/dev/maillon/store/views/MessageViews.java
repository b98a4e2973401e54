package dev.maillon.store.views;

import dev.maillon.json.Json;
import dev.maillon.store.Times;
import dev.maillon.store.views.MessageView.AttachmentView;
import dev.maillon.store.views.MessageView.From;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The messages of a conversation, over all its episodes. */
@Repository
public class MessageViews {

    private final JdbcClient jdbc;

    public MessageViews(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Row(long seq, MessageView view) {}

    /** @throws BadCursor where the cursor is none of this list */
    public Page<MessageView> ofConversation(String workspace, String conversationId, @Nullable String cursor) {
        List<Row> rows = jdbc.sql("""
                SELECT * FROM message WHERE workspace = ? AND conversation_id = ? AND seq < ? ORDER BY seq DESC LIMIT ?""")
                .params(workspace, conversationId, Cursor.sequence(cursor), Page.PEEK)
                .query(MessageViews::read)
                .list();
        Page<Row> page = Page.of(rows, row -> Cursor.of(row.seq()));
        return page.with(page.items().stream().map(Row::view).toList());
    }

    private static Row read(ResultSet row, int number) throws SQLException {
        return new Row(
                row.getLong("seq"),
                new MessageView(
                        row.getString("id"),
                        new From(row.getString("from_type"), row.getString("from_id"), row.getString("from_name")),
                        row.getString("text"),
                        List.of(Json.mapper().readValue(row.getString("attachments"), AttachmentView[].class)),
                        Objects.requireNonNull(Times.read(row, "at"))));
    }
}
