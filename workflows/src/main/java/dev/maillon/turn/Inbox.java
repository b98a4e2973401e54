package dev.maillon.turn;

import java.util.ArrayList;
import java.util.List;

/** Messages that were received and are in no turn yet. */
final class Inbox {

    private final List<InboundMessage> waiting = new ArrayList<>();

    void add(InboundMessage message) {
        waiting.add(message);
    }

    boolean isEmpty() {
        return waiting.isEmpty();
    }

    int size() {
        return waiting.size();
    }

    List<InboundMessage> takeAll() {
        List<InboundMessage> all = List.copyOf(waiting);
        waiting.clear();
        return all;
    }
}
