package dev.maillon.turns;

import dev.maillon.domain.conversation.InboundMessage;
import dev.maillon.turns.step.Opening;
import dev.maillon.turns.step.Opening.Open;
import io.temporal.workflow.Workflow;
import java.util.ArrayList;
import java.util.List;

/**
 * Messages that were received and are not stored yet. They are stored in their order and in slices, because whatever enters a step has a
 * limit that all of them together can pass, and the server terminates a run that passes it.
 */
final class ReceivedMessages {

    private final ConversationStart conversation;
    private final StepExecutor steps;
    private final List<InboundMessage> waiting = new ArrayList<>();

    ReceivedMessages(ConversationStart conversation, StepExecutor steps) {
        this.conversation = conversation;
        this.steps = steps;
    }

    void add(InboundMessage message) {
        waiting.add(message);
    }

    boolean isEmpty() {
        return waiting.isEmpty();
    }

    int size() {
        return waiting.size();
    }

    void storeAll() {
        while (!waiting.isEmpty()) {
            store(takeSlice());
        }
    }

    /** @return the last slice, with which the turn is opened: the opening reads from the store what was kept before it */
    Open storeAllButLast() {
        Open slice = takeSlice();
        while (!waiting.isEmpty()) {
            store(slice);
            slice = takeSlice();
        }
        return slice;
    }

    private void store(Open slice) {
        steps.run(Opening.class, "keep waiting messages", step -> step.keep(slice));
    }

    /** The first of those that wait: all of them, unless they are too many or too large for one step. */
    private Open takeSlice() {
        List<InboundMessage> taken = waiting.subList(0, sliceLength());
        List<InboundMessage> slice = List.copyOf(taken);
        taken.clear();
        return new Open(
                conversation.workspace(),
                conversation.conversationId(),
                Workflow.getInfo().getRunId(),
                slice);
    }

    /** Only if there is more than one slice does a run differ from those that began before there were any. */
    private int sliceLength() {
        int length = MessageSlices.first(waiting);
        return length < waiting.size() && !takesSlices() ? waiting.size() : length;
    }

    /** False for a run that has taken all at once before it was known that this ends runs. */
    static boolean takesSlices() {
        return Workflow.getVersion("messages-in-slices", Workflow.DEFAULT_VERSION, 1) == 1;
    }
}
