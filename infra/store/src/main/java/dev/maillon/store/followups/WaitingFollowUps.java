package dev.maillon.store.followups;

import dev.maillon.domain.followup.FollowUpQueue;
import dev.maillon.domain.event.EventHeader;
import dev.maillon.store.Times;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code waiting_follow_up}: a line for each trigger and conversation, in the order of the conversation's events. */
@Repository
public class WaitingFollowUps {

    private final JdbcClient jdbc;

    public WaitingFollowUps(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Added again while it waits, it keeps its place. */
    public void add(String trigger, EventHeader event, Instant at) {
        jdbc.sql("""
                INSERT INTO waiting_follow_up (workspace, trigger_id, event_id, conversation_id, event_seq, since)
                SELECT workspace, ?, id, conversation_id, seq, ? FROM event WHERE workspace = ? AND id = ?
                ON DUPLICATE KEY UPDATE trigger_id = waiting_follow_up.trigger_id""")
                .params(trigger, Times.column(at), event.workspace(), event.id())
                .update();
    }

    /** @return id of the event whose follow-up is next */
    public Optional<String> next(FollowUpQueue line) {
        return jdbc.sql("""
                SELECT event_id FROM waiting_follow_up
                WHERE workspace = ? AND trigger_id = ? AND conversation_id = ? ORDER BY event_seq LIMIT 1""")
                .params(line.workspace(), line.trigger(), line.conversationId())
                .query((row, number) -> row.getString(1))
                .optional();
    }

    public void remove(FollowUpQueue line, String eventId) {
        jdbc.sql("DELETE FROM waiting_follow_up WHERE workspace = ? AND trigger_id = ? AND event_id = ?")
                .params(line.workspace(), line.trigger(), eventId)
                .update();
    }

    /** How many wait for a trigger's target. */
    public int count(String workspace, String trigger) {
        return jdbc.sql("SELECT COUNT(*) FROM waiting_follow_up WHERE workspace = ? AND trigger_id = ?")
                .params(workspace, trigger)
                .query(Integer.class)
                .single();
    }

    /**
     * Lines in which one has waited since before then, in their own order, so that a caller who goes on after the last one meets all.
     *
     * @param after the last one of the answer before; null for the first
     */
    public List<FollowUpQueue> lines(@Nullable FollowUpQueue after, Instant before, int most) {
        FollowUpQueue last = after == null ? new FollowUpQueue("", "", "") : after;
        return jdbc.sql("""
                SELECT DISTINCT workspace, trigger_id, conversation_id FROM waiting_follow_up
                WHERE since < :before AND (workspace > :workspace
                    OR workspace = :workspace AND trigger_id > :trigger
                    OR workspace = :workspace AND trigger_id = :trigger AND conversation_id > :conversation)
                ORDER BY workspace, trigger_id, conversation_id LIMIT :most""")
                .param("before", Times.column(before))
                .param("workspace", last.workspace())
                .param("trigger", last.trigger())
                .param("conversation", last.conversationId())
                .param("most", most)
                .query((row, number) -> new FollowUpQueue(row.getString(1), row.getString(2), row.getString(3)))
                .list();
    }
}
