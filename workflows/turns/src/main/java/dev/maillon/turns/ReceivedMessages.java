package dev.maillon.turns;

import dev.maillon.domain.conversation.InboundMessage;
import io.temporal.workflow.Workflow;
import java.util.ArrayList;
import java.util.List;

/**
 * Messages that were received and are in no turn yet. They are handed out in slices, because whatever enters a step has a limit that all
 * of them together can pass, and the server terminates a run that passes it.
 */
final class ReceivedMessages {

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

    /** The first of those that wait: all of them, unless they are too many or too large for one step. */
    List<InboundMessage> takeSlice() {
        List<InboundMessage> taken = waiting.subList(0, sliceLength());
        List<InboundMessage> slice = List.copyOf(taken);
        taken.clear();
        return slice;
    }

    /** Only where there is more than one slice does a run differ from those that began before there were any. */
    private int sliceLength() {
        int length = MessageSlices.first(waiting);
        return length < waiting.size() && !isSliced() ? waiting.size() : length;
    }

    /** False for a run that has taken all at once before it was known that this ends runs. */
    static boolean isSliced() {
        return Workflow.getVersion("messages-in-slices", Workflow.DEFAULT_VERSION, 1) == 1;
    }
}
