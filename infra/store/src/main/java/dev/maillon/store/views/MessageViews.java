package dev.maillon.store.views;

import dev.maillon.domain.conversation.ConversationKey;
import dev.maillon.domain.conversation.InboundMessage.Attachment;
import dev.maillon.store.Times;
import dev.maillon.store.messages.Attachments;
import dev.maillon.store.transcripts.Transcripts;
import dev.maillon.store.views.MessageView.AttachmentView;
import dev.maillon.store.views.MessageView.From;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The messages of a conversation, over all its episodes. */
@Repository
public class MessageViews {

    private final JdbcClient jdbc;

    private final Transcripts transcripts;

    public MessageViews(JdbcClient jdbc, Transcripts transcripts) {
        this.jdbc = jdbc;
        this.transcripts = transcripts;
    }

    /** @param view whose attachments are not told yet */
    private record Row(long seq, List<Attachment> attachments, MessageView view) {}

    /** @throws BadCursor if the cursor is none of this list */
    public Page<MessageView> ofConversation(String workspace, String conversationId, @Nullable String cursor) {
        List<Row> rows = jdbc.sql("""
                SELECT * FROM message WHERE workspace = ? AND conversation_id = ? AND seq < ? ORDER BY seq DESC LIMIT ?""")
                .params(workspace, conversationId, PageCursor.sequence(cursor), Page.PEEK)
                .query(MessageViews::read)
                .list();
        Page<Row> page = Page.of(rows, row -> PageCursor.of(row.seq()));
        if (page.items().isEmpty()) {
            return page.with(List.of());
        }
        Transcripts.Of spoken = transcripts.of(
                new ConversationKey(workspace, conversationId),
                page.items().getLast().seq(),
                page.items().getFirst().seq());
        return page.with(page.items().stream().map(row -> whole(row, spoken)).toList());
    }

    private static MessageView whole(Row row, Transcripts.Of spoken) {
        MessageView view = row.view();
        List<AttachmentView> attachments = IntStream.rangeClosed(
                        1, row.attachments().size())
                .mapToObj(position ->
                        AttachmentView.of(row.attachments().get(position - 1), spoken.of(view.id(), position)))
                .toList();
        return new MessageView(view.id(), view.from(), view.text(), attachments, view.at());
    }

    private static Row read(ResultSet row, int number) throws SQLException {
        return new Row(
                row.getLong("seq"),
                Attachments.read(row.getString("attachments")),
                new MessageView(
                        row.getString("id"),
                        new From(row.getString("from_type"), row.getString("from_id"), row.getString("from_name")),
                        row.getString("text"),
                        List.of(),
                        Objects.requireNonNull(Times.read(row, "at"))));
    }
}
