package dev.maillon.starter.stream;

import dev.maillon.store.views.EventFeed;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** Who listens: each on a virtual thread of its own. They are sent away first when the process stops, or it would wait for them. */
@Component
class Listeners implements SmartLifecycle {

    private static final long NO_TIMEOUT = 0;

    private final EventFeed feed;
    private final StreamSettings settings;
    private final Set<Listener> present = ConcurrentHashMap.newKeySet();
    private volatile boolean running;

    Listeners(EventFeed feed, StreamSettings settings) {
        this.feed = feed;
        this.settings = settings;
    }

    SseEmitter add(String workspace, long from) {
        SseEmitter emitter = new SseEmitter(NO_TIMEOUT);
        Listener listener = new Listener(workspace, from, emitter, feed, settings);
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
        running = true;
    }

    @Override
    public void stop() {
        running = false;
        present.forEach(Listener::sendAway);
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Before the web server, which waits for open requests. */
    @Override
    public int getPhase() {
        return SmartLifecycle.DEFAULT_PHASE;
    }
}
