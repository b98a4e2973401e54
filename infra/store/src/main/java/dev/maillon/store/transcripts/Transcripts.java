package dev.maillon.store.transcripts;

import dev.maillon.domain.conversation.Transcript;
import dev.maillon.store.Times;
import dev.maillon.domain.conversation.Transcript.Status;
import dev.maillon.domain.conversation.VoiceMessage;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code transcript}. Each voice message has one row, whoever transcribes it and how often. */
@Repository
public class Transcripts {

    private final JdbcClient jdbc;

    public Transcripts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What a model made of a recording. */
    public record Heard(String text, @Nullable String language, Duration length, String model) {}

    /** @return false where it is there already */
    public boolean expect(String workspace, String turnId, VoiceMessage voice, Instant at) {
        try {
            jdbc.sql("""
                    INSERT INTO transcript (workspace, message_id, position, turn_id, status, at)
                    VALUES (?, ?, ?, ?, 'pending', ?)""")
                    .params(workspace, voice.messageId(), voice.position(), turnId, Times.column(at))
                    .update();
            return true;
        } catch (DuplicateKeyException known) {
            return false;
        }
    }

    /** Of a turn, in the order of its messages. */
    public List<VoiceMessage> pending(String workspace, String turnId) {
        return jdbc.sql("""
                SELECT transcript.message_id, transcript.position FROM transcript
                JOIN message ON message.workspace = transcript.workspace AND message.id = transcript.message_id
                WHERE transcript.workspace = ? AND transcript.turn_id = ? AND transcript.status = 'pending'
                ORDER BY message.seq, transcript.position""")
                .params(workspace, turnId)
                .query((row, number) -> new VoiceMessage(row.getString(1), row.getInt(2)))
                .list();
    }

    public Optional<Transcript> find(String workspace, VoiceMessage voice) {
        return jdbc.sql("SELECT * FROM transcript WHERE workspace = ? AND message_id = ? AND position = ?")
                .params(workspace, voice.messageId(), voice.position())
                .query((row, number) -> read(row))
                .optional();
    }

    /** The first one stands; one that comes late is worth more than none. */
    public void store(String workspace, VoiceMessage voice, Heard heard, Instant at) {
        jdbc.sql("""
                UPDATE transcript
                SET status = 'transcribed', text = :text, language = :language, millis = :millis, model = :model,
                    reason = NULL, at = :at
                WHERE workspace = :workspace AND message_id = :message AND position = :position
                    AND status <> 'transcribed'""")
                .param("text", heard.text())
                .param("language", heard.language())
                .param("millis", heard.length().toMillis())
                .param("model", heard.model())
                .param("at", Times.column(at))
                .param("workspace", workspace)
                .param("message", voice.messageId())
                .param("position", voice.position())
                .update();
    }

    /** @param reason for the operator, no customer's words */
    public void fail(String workspace, VoiceMessage voice, String reason, Instant at) {
        jdbc.sql("""
                UPDATE transcript SET status = 'failed', reason = ?, at = ?
                WHERE workspace = ? AND message_id = ? AND position = ? AND status = 'pending'""")
                .params(shortened(reason), Times.column(at), workspace, voice.messageId(), voice.position())
                .update();
    }

    /** What a turn still waits for is not wanted any more. */
    public void skip(String workspace, String turnId, String reason, Instant at) {
        jdbc.sql("""
                UPDATE transcript SET status = 'skipped', reason = ?, at = ?
                WHERE workspace = ? AND turn_id = ? AND status = 'pending'""")
                .params(shortened(reason), Times.column(at), workspace, turnId)
                .update();
    }

    /** Of the messages of a conversation from {@code firstSeq} to {@code lastSeq}. */
    public Of of(String workspace, String conversationId, long firstSeq, long lastSeq) {
        Map<VoiceMessage, Transcript> found = new HashMap<>();
        jdbc.sql("""
                SELECT transcript.* FROM message
                JOIN transcript ON transcript.workspace = message.workspace AND transcript.message_id = message.id
                WHERE message.workspace = ? AND message.conversation_id = ? AND message.seq BETWEEN ? AND ?""").params(workspace, conversationId, firstSeq, lastSeq).query(row -> {
            found.put(new VoiceMessage(row.getString("message_id"), row.getInt("position")), read(row));
        });
        return new Of(found);
    }

    /** Of some messages. */
    public record Of(Map<VoiceMessage, Transcript> all) {

        /** @return null where there is none, nor is one expected */
        public @Nullable Transcript of(String messageId, int position) {
            return all.get(new VoiceMessage(messageId, position));
        }
    }

    private static Transcript read(ResultSet row) throws SQLException {
        return new Transcript(
                Status.valueOf(row.getString("status").toUpperCase(Locale.ROOT)),
                row.getString("text"),
                row.getString("language"),
                row.getString("reason"));
    }

    private static String shortened(String reason) {
        return reason.length() <= 500 ? reason : reason.substring(0, 500);
    }
}
