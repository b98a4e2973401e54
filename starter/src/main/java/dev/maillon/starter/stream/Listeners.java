package dev.maillon.starter.stream;

import dev.maillon.store.views.EventFeed;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * Who listens: each on a virtual thread of its own, and one more that reads for all. They are sent away first when the process stops, or it
 * would wait for them.
 */
@Component
class Listeners implements SmartLifecycle {

    private static final long NO_TIMEOUT = 0;

    private final Tail tail;
    private final EventFeed feed;
    private final StreamSettings settings;
    private final Set<Listener> present = ConcurrentHashMap.newKeySet();
    private volatile @Nullable Thread reader;

    Listeners(Tail tail, EventFeed feed, StreamSettings settings) {
        this.tail = tail;
        this.feed = feed;
        this.settings = settings;
    }

    /** @param allowed whether whoever listens still may */
    SseEmitter add(String workspace, long from, BooleanSupplier allowed) {
        SseEmitter emitter = new SseEmitter(NO_TIMEOUT);
        Listener listener = new Listener(workspace, from, allowed, emitter, tail, feed, settings);
        present.add(listener);
        Thread thread = Thread.ofVirtual().name("stream").start(() -> {
            try {
                listener.serve();
            } finally {
                present.remove(listener);
            }
        });
        emitter.onCompletion(thread::interrupt);
        return emitter;
    }

    @Override
    public void start() {
        reader = Thread.ofVirtual().name("stream-tail").start(this::readForAll);
    }

    private void readForAll() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                if (!tail.read(present.stream().map(Listener::workspace).collect(Collectors.toSet()))) {
                    Thread.sleep(settings.poll());
                }
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void stop() {
        Thread stopped = reader;
        reader = null;
        if (stopped != null) {
            stopped.interrupt();
        }
        present.forEach(Listener::sendAway);
    }

    @Override
    public boolean isRunning() {
        return reader != null;
    }

    /** Before the web server, which waits for open requests. */
    @Override
    public int getPhase() {
        return SmartLifecycle.DEFAULT_PHASE;
    }
}
