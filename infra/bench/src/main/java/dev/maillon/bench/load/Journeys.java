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

    /** @param inReplyTo id of the message that it answers */
    void delivered(String inReplyTo, String replyId, long at) {
        Journey journey = byId.get(inReplyTo);
        if (journey == null) {
            strangers.add(replyId);
        } else {
            journey.deliver(replyId, at);
        }
    }

    Collection<Journey> all() {
        return byId.values();
    }

    /** Replies to nothing that was sent. */
    List<String> strangers() {
        return List.copyOf(strangers);
    }
}
