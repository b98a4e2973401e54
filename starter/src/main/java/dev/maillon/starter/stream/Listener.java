package dev.maillon.starter.stream;

import dev.maillon.store.views.EventFeed;
import dev.maillon.store.views.EventFeed.Fed;
import dev.maillon.store.views.EventFeed.Slice;
import java.io.IOException;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** One open stream. A store that is away is waited for; a listener that has gone ends it. */
final class Listener {

    private static final Logger LOG = LoggerFactory.getLogger(Listener.class);

    private final String workspace;
    private final SseEmitter emitter;
    private final EventFeed feed;
    private final StreamSettings settings;
    private volatile boolean sentAway;
    private long position;
    private long lastWord = System.nanoTime();

    Listener(String workspace, long position, SseEmitter emitter, EventFeed feed, StreamSettings settings) {
        this.workspace = workspace;
        this.position = position;
        this.emitter = emitter;
        this.feed = feed;
        this.settings = settings;
    }

    void serve() {
        try {
            say(SseEmitter.event().comment("connected").reconnectTime(1_000));
            while (!sentAway) {
                if (!tellNews()) {
                    beat();
                    Thread.sleep(settings.poll());
                }
            }
            emitter.complete();
        } catch (IOException | IllegalStateException gone) {
            LOG.debug("A listener has gone");
            emitter.complete();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    void sendAway() {
        sentAway = true;
        emitter.complete();
    }

    /** @return whether the feed has moved, so that there may be more at once */
    private boolean tellNews() throws IOException {
        Slice news = read();
        for (Fed event : news.events()) {
            say(SseEmitter.event()
                    .id(Long.toString(event.number()))
                    .name(event.type())
                    .data(event.json(), MediaType.TEXT_PLAIN));
        }
        boolean moved = news.position() > position;
        position = news.position();
        return moved;
    }

    private Slice read() {
        try {
            return feed.after(workspace, position);
        } catch (DataAccessException away) {
            LOG.warn("The event stream waits for the store: {}", away.getClass().getSimpleName());
            return new Slice(List.of(), position);
        }
    }

    private void beat() throws IOException {
        if (System.nanoTime() - lastWord > settings.heartbeat().toNanos()) {
            say(SseEmitter.event().comment("alive"));
        }
    }

    private void say(SseEmitter.SseEventBuilder event) throws IOException {
        emitter.send(event);
        lastWord = System.nanoTime();
    }
}
