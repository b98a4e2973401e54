package dev.maillon.bench.load;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;

/** Every message that was sent, by its id. */
final class Journeys {

    private final Map<String, Journey> byId = new ConcurrentHashMap<>();
    private final ConcurrentLinkedQueue<String> strangers = new ConcurrentLinkedQueue<>();
    private final AtomicLong number = new AtomicLong();
    private final String run;

    /** @param run is in every id, so that two runs on one workspace do not take each other for redeliveries */
    Journeys(String run) {
        this.run = run;
    }

    Journey begin(long scheduled) {
        Journey journey = new Journey(run + "-" + number.incrementAndGet(), scheduled);
        byId.put(journey.id(), journey);
        return journey;
    }

    /**
     * @param inReplyTo id of the message that it answers
     * @return false if that message is none of these
     */
    boolean deliver(String inReplyTo, String replyId, long at) {
        Journey journey = byId.get(inReplyTo);
        if (journey != null) {
            journey.deliver(replyId, at);
        }
        return journey != null;
    }

    /** A reply to nothing that was sent. */
    void stray(String replyId) {
        strangers.add(replyId);
    }

    /** Messages that were not answered by exactly one reply, once. */
    List<Journey> notAnsweredOnce() {
        return byId.values().stream()
                .filter(journey -> journey.replies().size() != 1)
                .toList();
    }

    Collection<Journey> all() {
        return byId.values();
    }

    /** Replies to nothing that was sent. */
    List<String> strangers() {
        return List.copyOf(strangers);
    }
}
