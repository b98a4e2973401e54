package dev.maillon.store.views;

import dev.maillon.domain.conversation.ConversationKey;
import dev.maillon.store.Rows;
import dev.maillon.store.messages.Messages;
import dev.maillon.store.transcripts.Transcripts;
import dev.maillon.store.views.MessageView.AttachmentView;
import dev.maillon.store.views.MessageView.From;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.relational.core.mapping.Embedded;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The messages of a conversation, over all its episodes. */
@Repository
public class MessageViews {

    private final JdbcClient jdbc;
    private final Rows rows;
    private final Transcripts transcripts;

    public MessageViews(JdbcClient jdbc, Rows rows, Transcripts transcripts) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.transcripts = transcripts;
    }

    record Row(
            long seq,
            String id,
            @Embedded.Empty(prefix = "from_") From from,
            @Nullable String text,
            String attachments,
            Instant at) {

        private MessageView view(Transcripts.Of spoken) {
            return new MessageView(
                    id, from, text, spoken.files(id, Messages.attachments(attachments), AttachmentView::of), at);
        }
    }

    /** @throws BadCursor if the cursor is none of this list */
    public Page<MessageView> ofConversation(String workspace, String conversationId, @Nullable String cursor) {
        List<Row> found = jdbc.sql("""
                SELECT * FROM message WHERE workspace = ? AND conversation_id = ? AND seq < ? ORDER BY seq DESC LIMIT ?""")
                .params(workspace, conversationId, PageCursor.sequence(cursor), Page.PEEK)
                .query(rows.as(Row.class))
                .list();
        Page<Row> page = Page.of(found, row -> PageCursor.of(row.seq()));
        if (page.items().isEmpty()) {
            return page.with(List.of());
        }
        Transcripts.Of spoken = transcripts.of(
                new ConversationKey(workspace, conversationId),
                page.items().getLast().seq(),
                page.items().getFirst().seq());
        return page.with(page.items().stream().map(row -> row.view(spoken)).toList());
    }
}
