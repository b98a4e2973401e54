package dev.maillon.store.views;

import java.util.List;
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
     * @param position where to read on; it also passes what belongs to other workspaces, so there may be more where it has moved
     */
    public record Slice(List<Fed> events, long position) {}

    /**
     * @param number of the publication; grows along the stream
     * @param json the event as it was published
     */
    public record Fed(long number, String type, String json) {}

    /** Where a stream begins that wants to hear of the future only. */
    public long end() {
        return jdbc.sql("SELECT COALESCE(MAX(seq), 0) FROM event_feed")
                .query(Long.class)
                .single();
    }

    /** What was published after a position, as far as nothing can come in between any more. */
    public Slice after(String workspace, long position) {
        long settled = horizon.after(position);
        List<Fed> events = jdbc.sql("""
                SELECT event_feed.seq, event.type, event.body
                FROM event_feed
                    JOIN event ON event.workspace = event_feed.workspace AND event.id = event_feed.event_id
                WHERE event_feed.workspace = ? AND event_feed.seq > ? AND event_feed.seq <= ? ORDER BY event_feed.seq""")
                .params(workspace, position, settled)
                .query((row, number) -> new Fed(row.getLong(1), row.getString(2), row.getString(3)))
                .list();
        return new Slice(events, settled);
    }
}
