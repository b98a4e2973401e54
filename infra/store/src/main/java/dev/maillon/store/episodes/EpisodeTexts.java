package dev.maillon.store.episodes;

import dev.maillon.domain.conversation.ConversationKey;
import dev.maillon.domain.event.Actor;
import dev.maillon.store.Rows;
import dev.maillon.store.episodes.EpisodeText.File;
import dev.maillon.store.episodes.EpisodeText.Said;
import dev.maillon.store.messages.Messages;
import dev.maillon.store.receipts.Receipts;
import dev.maillon.store.transcripts.Transcripts;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads what was said and done in an episode. */
@Repository
public class EpisodeTexts {

    /** A summary sees no more (R5). */
    private static final int LAST_MESSAGES = 20;

    private static final int LAST_RECEIPTS = 50;

    private final JdbcClient jdbc;
    private final Rows rows;
    private final Receipts receipts;
    private final Transcripts transcripts;

    public EpisodeTexts(JdbcClient jdbc, Rows rows, Receipts receipts, Transcripts transcripts) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.receipts = receipts;
        this.transcripts = transcripts;
    }

    public EpisodeText of(ConversationKey conversation, int episode) {
        return new EpisodeText(
                episode, messages(conversation, episode), receipts.ofEpisode(conversation, episode, LAST_RECEIPTS));
    }

    private List<Said> messages(ConversationKey conversation, int episode) {
        List<Row> written = jdbc.sql("""
                SELECT * FROM message WHERE workspace = ? AND conversation_id = ? AND episode = ?
                ORDER BY seq DESC LIMIT ?""")
                .params(conversation.workspace(), conversation.conversationId(), episode, LAST_MESSAGES)
                .query(rows.as(Row.class))
                .list()
                .reversed();
        if (written.isEmpty()) {
            return List.of();
        }
        Transcripts.Of spoken = transcripts.of(
                conversation, written.getFirst().seq(), written.getLast().seq());
        return written.stream().map(row -> row.said(spoken)).toList();
    }

    record Row(
            long seq,
            String id,
            Actor.Type fromType,
            @Nullable String fromName,
            @Nullable String text,
            String attachments,
            String turnId,
            Instant at) {

        private Said said(Transcripts.Of spoken) {
            return new Said(
                    fromType,
                    Objects.requireNonNullElse(fromName, ""),
                    Objects.requireNonNullElse(text, ""),
                    spoken.files(id, Messages.attachments(attachments), File::new),
                    turnId,
                    at);
        }
    }
}
