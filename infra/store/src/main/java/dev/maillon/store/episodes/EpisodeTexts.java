package dev.maillon.store.episodes;

import dev.maillon.event.Actor;
import dev.maillon.json.Json;
import dev.maillon.store.Times;
import dev.maillon.store.receipts.Receipts;
import dev.maillon.turn.InboundMessage.Attachment;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
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

    public EpisodeTexts(JdbcClient jdbc, Receipts receipts) {
        this.jdbc = jdbc;
        this.receipts = receipts;
    }

    public EpisodeText of(String workspace, String conversationId, int episode) {
        return new EpisodeText(
                episode,
                messages(workspace, conversationId, episode),
                receipts.ofEpisode(workspace, conversationId, episode, LAST_RECEIPTS));
    }

    private List<EpisodeText.Said> messages(String workspace, String conversationId, int episode) {
        return jdbc.sql("""
                SELECT from_type, from_name, text, attachments, turn_id, at FROM message
                WHERE workspace = ? AND conversation_id = ? AND episode = ? ORDER BY seq DESC LIMIT ?""")
                .params(workspace, conversationId, episode, LAST_MESSAGES)
                .query(EpisodeTexts::said)
                .list()
                .reversed();
    }

    private static EpisodeText.Said said(ResultSet row, int number) throws SQLException {
        return new EpisodeText.Said(
                Actor.Type.valueOf(row.getString("from_type").toUpperCase(Locale.ROOT)),
                Objects.requireNonNullElse(row.getString("from_name"), ""),
                Objects.requireNonNullElse(row.getString("text"), ""),
                List.of(Json.mapper().readValue(row.getString("attachments"), Attachment[].class)),
                row.getString("turn_id"),
                Objects.requireNonNull(Times.read(row, "at")));
    }
}
