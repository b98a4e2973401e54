package dev.maillon.starter.stream;

import dev.maillon.store.views.EventFeed;
import dev.maillon.store.views.EventFeed.Fed;
import dev.maillon.store.views.EventFeed.Slice;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
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
    private final Tail tail;
    private final EventFeed feed;
    private final StreamSettings settings;
    private volatile boolean sentAway;
    private long position;
    private long lastWord;

    Listener(String workspace, long position, SseEmitter emitter, Tail tail, EventFeed feed, StreamSettings settings) {
        this.workspace = workspace;
        this.position = position;
        this.emitter = emitter;
        this.tail = tail;
        this.feed = feed;
        this.settings = settings;
    }

    String workspace() {
        return workspace;
    }

    void serve() {
        try {
            sayWhereWeAre("connected");
            while (!sentAway) {
                Optional<News> news = tail.after(position, untilNextBeat());
                if (news.isPresent()) {
                    tell(news.get());
                }
                if (untilNextBeat().isZero()) {
                    sayWhereWeAre("alive");
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

    private void tell(News news) throws IOException, InterruptedException {
        if (news.isAllFor(workspace, position)) {
            tell(new Slice(news.after(workspace, position), news.until()));
        } else {
            catchUp();
        }
    }

    private void catchUp() throws IOException, InterruptedException {
        try {
            tell(feed.after(Set.of(workspace), position));
        } catch (DataAccessException away) {
            LOG.warn("A listener waits for the store: {}", away.getClass().getSimpleName());
            Thread.sleep(settings.poll());
        }
    }

    private void tell(Slice slice) throws IOException {
        for (Fed event : slice.events()) {
            say(SseEmitter.event()
                    .id(Long.toString(event.number()))
                    .name(event.type())
                    .data(event.json(), MediaType.TEXT_PLAIN));
        }
        position = slice.position();
    }

    private Duration untilNextBeat() {
        Duration left = settings.heartbeat().minusNanos(System.nanoTime() - lastWord);
        return left.isNegative() ? Duration.ZERO : left;
    }

    /** The id alone: no event, but who reconnects without having heard of one begins here, and loses none. */
    private void sayWhereWeAre(String comment) throws IOException {
        say(SseEmitter.event().comment(comment).id(Long.toString(position)).reconnectTime(1_000));
    }

    private void say(SseEmitter.SseEventBuilder event) throws IOException {
        emitter.send(event);
        lastWord = System.nanoTime();
    }
}
