package dev.maillon.starter.stream;

import dev.maillon.store.views.EventFeed;
import dev.maillon.store.views.EventFeed.Fed;
import dev.maillon.store.views.EventFeed.Slice;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/** The end of the feed: read once for all who listen, and told to each of them. */
@Component
class Tail {

    private static final Logger LOG = LoggerFactory.getLogger(Tail.class);
    private static final long NOWHERE = -1;

    private final EventFeed feed;
    private News latest = News.NONE;
    private long position = NOWHERE;

    Tail(EventFeed feed) {
        this.feed = feed;
    }

    /**
     * Reads on, where somebody listens. By one thread only.
     *
     * @param workspaces that are listened to
     * @return whether there may be more at once
     */
    boolean read(Set<String> workspaces) {
        if (workspaces.isEmpty()) {
            position = NOWHERE;
            return false;
        }
        try {
            return position == NOWHERE ? begin() : goOn(workspaces);
        } catch (DataAccessException away) {
            LOG.warn("The event stream waits for the store: {}", away.getClass().getSimpleName());
            return false;
        }
    }

    /** Who began to listen before has a position before this one, and so reads what is between for themselves. */
    private boolean begin() {
        position = feed.end();
        tell(new News(Set.of(), position, position, List.of()));
        return true;
    }

    private boolean goOn(Set<String> workspaces) {
        Slice slice = feed.after(workspaces, position);
        if (slice.position() == position) {
            return false;
        }
        tell(new News(workspaces, position, slice.position(), slice.events()));
        position = slice.position();
        return true;
    }

    private synchronized void tell(News news) {
        latest = news;
        notifyAll();
    }

    /** @return empty if nothing has happened after the position in this time */
    synchronized Optional<News> after(long position, Duration most) throws InterruptedException {
        long end = System.nanoTime() + most.toNanos();
        while (latest.until() <= position) {
            long left = Duration.ofNanos(end - System.nanoTime()).toMillis();
            if (left <= 0) {
                return Optional.empty();
            }
            wait(left);
        }
        return Optional.of(latest);
    }

    /**
     * What the tail has read last, for all listeners.
     *
     * @param workspaces whose events are there
     * @param from the position that it was read after
     * @param until the position that it reaches
     */
    record News(Set<String> workspaces, long from, long until, List<Fed> events) {

        static final News NONE = new News(Set.of(), 0, 0, List.of());

        /** Whether all that has happened after a position is there. Who came just now, or lags behind, reads for themselves. */
        boolean isAllFor(String workspace, long position) {
            return workspaces.contains(workspace) && from <= position;
        }

        List<Fed> after(String workspace, long position) {
            return events.stream()
                    .filter(event ->
                            event.number() > position && event.workspace().equals(workspace))
                    .toList();
        }
    }
}
