package dev.maillon.store.conversations;

import dev.maillon.domain.conversation.Conversation;
import dev.maillon.store.Times;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code episode}: each opening of a conversation begins one, with its own closing note and summary (R7). */
@Repository
public class Episodes {

    private final JdbcClient jdbc;

    public Episodes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Begins the episode that the conversation has just opened. */
    public void begin(Conversation opened, Instant at) {
        jdbc.sql("INSERT INTO episode (workspace, conversation_id, number, opened_at) VALUES (?, ?, ?, ?)")
                .params(opened.workspace(), opened.id(), opened.episode(), Times.column(at))
                .update();
    }

    public void end(Conversation closed, @Nullable String closingNote, Instant at) {
        jdbc.sql("""
                UPDATE episode SET closed_at = ?, closing_note = ?
                WHERE workspace = ? AND conversation_id = ? AND number = ?""")
                .param(Times.column(at))
                .param(closingNote)
                .param(closed.workspace())
                .param(closed.id())
                .param(closed.episode())
                .update();
    }

    /** Gives an episode that has ended another closing note; null takes it away. */
    public void note(Conversation closed, @Nullable String closingNote) {
        jdbc.sql("UPDATE episode SET closing_note = ? WHERE workspace = ? AND conversation_id = ? AND number = ?")
                .param(closingNote)
                .param(closed.workspace())
                .param(closed.id())
                .param(closed.episode())
                .update();
    }

    /** The closing note of the conversation's current or last episode. */
    public Optional<String> closingNote(Conversation conversation) {
        return jdbc.sql("""
                SELECT closing_note FROM episode
                WHERE workspace = ? AND conversation_id = ? AND number = ? AND closing_note IS NOT NULL""")
                .params(conversation.workspace(), conversation.id(), conversation.episode())
                .query(String.class)
                .optional();
    }
}
