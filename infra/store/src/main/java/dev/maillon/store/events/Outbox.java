package dev.maillon.store.events;

import dev.maillon.domain.action.State;
import dev.maillon.domain.event.ActionEvent;
import dev.maillon.domain.event.ActionEvent.ConversationClosed;
import dev.maillon.domain.json.Json;
import dev.maillon.store.Times;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the world has not been told: closes that wait for their summary, and published events that nobody has followed yet. */
@Repository
public class Outbox {

    private final JdbcClient jdbc;
    private final Events events;

    public Outbox(JdbcClient jdbc, Events events) {
        this.jdbc = jdbc;
        this.events = events;
    }

    /** The conversation's closes that wait for a summary or a chosen note, in the order in which they were made. */
    public List<ConversationClosed> unpublishedCloses(String workspace, String conversationId) {
        return jdbc.sql("""
                SELECT body FROM event
                WHERE workspace = ? AND conversation_id = ? AND followed_at IS NULL AND published_at IS NULL
                    AND type = 'conversation_closed'
                ORDER BY seq""")
                .params(workspace, conversationId)
                .query((row, number) -> Json.mapper().readValue(row.getString(1), ConversationClosed.class))
                .list();
    }

    /**
     * Publishes a close and writes its summary to the episode. Runs in a transaction that holds the conversation's lock. What was
     * published stands: a late second writer changes nothing.
     *
     * @return false where it was published already
     */
    public boolean publish(ConversationClosed close, Instant at) {
        int published = jdbc.sql("""
                UPDATE event SET body = ?, published_at = ? WHERE workspace = ? AND id = ? AND published_at IS NULL""")
                .params(
                        Json.mapper().writeValueAsString(close),
                        Times.column(at),
                        close.header().workspace(),
                        close.header().id())
                .update();
        if (published == 0) {
            return false;
        }
        events.feed(close.header());
        writeEpisode(close);
        return true;
    }

    /** In the order in which they were made. */
    public List<ActionEvent> unfollowed(String workspace, String conversationId) {
        return jdbc.sql("""
                SELECT body FROM event
                WHERE workspace = ? AND conversation_id = ? AND followed_at IS NULL AND published_at IS NOT NULL
                ORDER BY seq""")
                .params(workspace, conversationId)
                .query((row, number) -> Json.mapper().readValue(row.getString(1), ActionEvent.class))
                .list();
    }

    /**
     * Everything that listens to these events has been started.
     *
     * @param events of one workspace; there may be none
     */
    public void markFollowed(List<ActionEvent> events, Instant at) {
        if (events.isEmpty()) {
            return;
        }
        jdbc.sql(
                        "UPDATE event SET followed_at = :at WHERE workspace = :workspace AND id IN (:ids) AND followed_at IS NULL")
                .param("at", Times.column(at))
                .param("workspace", events.getFirst().header().workspace())
                .param("ids", events.stream().map(event -> event.header().id()).toList())
                .update();
    }

    /** A note that the episode has by now is the one that was named, or a later close's, and stays. */
    private void writeEpisode(ConversationClosed close) {
        State.Status after = close.after();
        jdbc.sql("""
                UPDATE episode SET closing_note = COALESCE(closing_note, ?), summary = ?, summary_by = ?
                WHERE workspace = ? AND conversation_id = ? AND number = ?""")
                .param(after.closingNote())
                .param(after.summary())
                .param(after.summaryBy())
                .param(close.header().workspace())
                .param(close.header().conversationId())
                .param(close.header().episode())
                .update();
    }
}
