package dev.maillon.store.views;

import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Published events in the order of their publication, for a stream that is resumed by number. None is told twice, none is left out. */
@Repository
public class EventFeed {

    private final JdbcClient jdbc;
    private final FeedHorizon horizon;

    public EventFeed(JdbcClient jdbc, FeedHorizon horizon) {
        this.jdbc = jdbc;
        this.horizon = horizon;
    }

    /**
     * A part of the feed.
     *
     * @param position where to read on; it also passes what belongs to other workspaces, so there may be more if it has moved
     */
    public record Slice(List<Fed> events, long position) {}

    /**
     * @param number of the publication; grows along the stream
     * @param json the event as it was published
     */
    public record Fed(String workspace, long number, String type, String json) {}

    /** Where a stream begins that wants to hear of the future only: nothing up to there is still to be committed. */
    public long end() {
        long last = jdbc.sql("SELECT COALESCE(MAX(seq), 0) FROM event_feed")
                .query(Long.class)
                .single();
        return horizon.after(Math.max(0, last - FeedHorizon.WINDOW));
    }

    /**
     * What was published after a position, as far as nothing can come in between any more.
     *
     * @param workspaces one at least
     */
    public Slice after(Set<String> workspaces, long position) {
        long settled = horizon.after(position);
        return new Slice(settled == position ? List.of() : between(workspaces, position, settled), settled);
    }

    private List<Fed> between(Set<String> workspaces, long position, long settled) {
        return jdbc.sql("""
                SELECT event_feed.workspace, event_feed.seq, event.type, event.body
                FROM event_feed
                    JOIN event ON event.workspace = event_feed.workspace AND event.id = event_feed.event_id
                WHERE event_feed.seq > :position AND event_feed.seq <= :settled AND event_feed.workspace IN (:workspaces)
                ORDER BY event_feed.seq""")
                .param("position", position)
                .param("settled", settled)
                .param("workspaces", workspaces)
                .query((row, number) -> new Fed(row.getString(1), row.getLong(2), row.getString(3), row.getString(4)))
                .list();
    }
}
