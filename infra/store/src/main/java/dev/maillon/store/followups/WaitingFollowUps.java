package dev.maillon.store.followups;

import dev.maillon.domain.event.EventHeader;
import dev.maillon.domain.followup.FollowUpQueue;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jdbc.repository.query.Modifying;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;

/** The table {@code waiting_follow_up}: a line for each trigger and conversation, in the order of the conversation's events. */
public interface WaitingFollowUps extends Repository<FollowUpQueue, String> {

    /** Added again while it waits, it keeps its place. */
    @Modifying
    @Query("""
            INSERT INTO waiting_follow_up (workspace, trigger_id, event_id, conversation_id, event_seq, since)
            SELECT workspace, :trigger, id, conversation_id, seq, :at FROM event
            WHERE workspace = :#{#event.workspace()} AND id = :#{#event.id()}
            ON DUPLICATE KEY UPDATE trigger_id = waiting_follow_up.trigger_id""")
    void add(String trigger, EventHeader event, Instant at);

    /** @return id of the event whose follow-up is next */
    @Query("""
            SELECT event_id FROM waiting_follow_up
            WHERE workspace = :#{#line.workspace()} AND trigger_id = :#{#line.trigger()}
                AND conversation_id = :#{#line.conversationId()}
            ORDER BY event_seq LIMIT 1""")
    Optional<String> next(FollowUpQueue line);

    @Modifying
    @Query("""
            DELETE FROM waiting_follow_up
            WHERE workspace = :#{#line.workspace()} AND trigger_id = :#{#line.trigger()} AND event_id = :eventId""")
    void remove(FollowUpQueue line, String eventId);

    /** How many wait for a trigger's target. */
    @Query("SELECT COUNT(*) FROM waiting_follow_up WHERE workspace = :workspace AND trigger_id = :trigger")
    int count(String workspace, String trigger);

    /**
     * Lines in which one has waited since before then, in their own order, so that a caller who goes on after the last one meets all.
     *
     * @param after the last one of the answer before; null for the first
     */
    default List<FollowUpQueue> lines(@Nullable FollowUpQueue after, Instant before, int most) {
        return linesBehind(after == null ? new FollowUpQueue("", "", "") : after, before, most);
    }

    @Query("""
            SELECT DISTINCT workspace, trigger_id AS `trigger`, conversation_id FROM waiting_follow_up
            WHERE since < :before AND (workspace, trigger_id, conversation_id)
                > (:#{#last.workspace()}, :#{#last.trigger()}, :#{#last.conversationId()})
            ORDER BY workspace, trigger_id, conversation_id LIMIT :most""")
    List<FollowUpQueue> linesBehind(FollowUpQueue last, Instant before, int most);
}
