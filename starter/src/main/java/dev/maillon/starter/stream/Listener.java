package dev.maillon.starter.stream;

import dev.maillon.store.views.EventFeed;
import dev.maillon.store.views.EventFeed.Fed;
import dev.maillon.store.views.EventFeed.Slice;
import java.io.IOException;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** One open stream. A store that is away is waited for; a listener that has gone ends it, and so does a key that has been revoked. */
final class Listener {

    private static final Logger LOG = LoggerFactory.getLogger(Listener.class);

    /** Also where a silent stream says so more seldom: a revoked key must count within 30 s. */
    private static final Duration UNTIL_ASKED_AGAIN = Duration.ofSeconds(15);

    private final String workspace;
    private final BooleanSupplier allowed;
    private final SseEmitter emitter;
    private final Tail tail;
    private final EventFeed feed;
    private final StreamSettings settings;
    private volatile boolean sentAway;
    private long position;
    private long lastWord;

    Listener(
            String workspace,
            long position,
            BooleanSupplier allowed,
            SseEmitter emitter,
            Tail tail,
            EventFeed feed,
            StreamSettings settings) {
        this.workspace = workspace;
        this.allowed = allowed;
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
            Optional<Tail.News> news = Optional.empty();
            while (!sentAway && allowed.getAsBoolean()) {
                if (news.isPresent()) {
                    tell(news.get());
                }
                if (untilNextBeat().isZero()) {
                    sayWhereWeAre("alive");
                }
                news = tail.after(position, Collections.min(List.of(untilNextBeat(), UNTIL_ASKED_AGAIN)));
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

    private void tell(Tail.News news) throws IOException, InterruptedException {
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
