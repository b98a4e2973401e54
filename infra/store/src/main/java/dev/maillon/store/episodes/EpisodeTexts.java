package dev.maillon.store.episodes;

import dev.maillon.domain.conversation.ConversationKey;
import dev.maillon.domain.conversation.InboundMessage.Attachment;
import dev.maillon.domain.event.Actor;
import dev.maillon.domain.json.WireNamed;
import dev.maillon.store.Times;
import dev.maillon.store.episodes.EpisodeText.File;
import dev.maillon.store.episodes.EpisodeText.Said;
import dev.maillon.store.messages.Attachments;
import dev.maillon.store.receipts.Receipts;
import dev.maillon.store.transcripts.Transcripts;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads what was said and done in an episode. */
@Repository
public class EpisodeTexts {

    /** A summary sees no more (R5). */
    private static final int LAST_MESSAGES = 20;

    private static final int LAST_RECEIPTS = 50;

    private final JdbcClient jdbc;
    private final Receipts receipts;
    private final Transcripts transcripts;

    public EpisodeTexts(JdbcClient jdbc, Receipts receipts, Transcripts transcripts) {
        this.jdbc = jdbc;
        this.receipts = receipts;
        this.transcripts = transcripts;
    }

    public EpisodeText of(ConversationKey conversation, int episode) {
        return new EpisodeText(
                episode, messages(conversation, episode), receipts.ofEpisode(conversation, episode, LAST_RECEIPTS));
    }

    private List<Said> messages(ConversationKey conversation, int episode) {
        List<Row> rows = jdbc.sql("""
                SELECT seq, id, from_type, from_name, text, attachments, turn_id, at FROM message
                WHERE workspace = ? AND conversation_id = ? AND episode = ? ORDER BY seq DESC LIMIT ?""")
                .params(conversation.workspace(), conversation.conversationId(), episode, LAST_MESSAGES)
                .query(EpisodeTexts::read)
                .list()
                .reversed();
        if (rows.isEmpty()) {
            return List.of();
        }
        Transcripts.Of spoken = transcripts.of(
                conversation, rows.getFirst().seq(), rows.getLast().seq());
        return rows.stream().map(row -> said(row, spoken)).toList();
    }

    /** @param said whose files are not told yet */
    private record Row(long seq, String id, List<Attachment> attachments, Said said) {}

    private static Row read(ResultSet row, int number) throws SQLException {
        return new Row(
                row.getLong("seq"),
                row.getString("id"),
                Attachments.read(row.getString("attachments")),
                new Said(
                        WireNamed.read(Actor.Type.class, row.getString("from_type")),
                        Objects.requireNonNullElse(row.getString("from_name"), ""),
                        Objects.requireNonNullElse(row.getString("text"), ""),
                        List.of(),
                        row.getString("turn_id"),
                        Objects.requireNonNull(Times.read(row, "at"))));
    }

    private static Said said(Row row, Transcripts.Of spoken) {
        List<File> files = IntStream.rangeClosed(1, row.attachments().size())
                .mapToObj(position -> new File(row.attachments().get(position - 1), spoken.of(row.id(), position)))
                .toList();
        Said said = row.said();
        return new Said(said.by(), said.name(), said.text(), files, said.turnId(), said.at());
    }
}
