package dev.maillon.turns;

import dev.maillon.turns.step.Opening;
import dev.maillon.turns.step.Opening.Open;
import io.temporal.workflow.Workflow;

/** Has messages that wait stored, a slice at a time and in their order. */
final class Keeping {

    private final ConversationStart conversation;
    private final StepExecutor effects;
    private final ReceivedMessages inbox;

    Keeping(ConversationStart conversation, StepExecutor effects, ReceivedMessages inbox) {
        this.conversation = conversation;
        this.effects = effects;
        this.inbox = inbox;
    }

    /** @return whether there were any */
    boolean keepAll() {
        boolean any = !inbox.isEmpty();
        while (!inbox.isEmpty()) {
            keep(slice());
        }
        return any;
    }

    /** The last slice, with which the turn is opened: the opening reads from the store what was kept before it. */
    Open keepAllButLast() {
        Open slice = slice();
        while (!inbox.isEmpty()) {
            keep(slice);
            slice = slice();
        }
        return slice;
    }

    private Open slice() {
        return new Open(
                conversation.workspace(),
                conversation.conversationId(),
                Workflow.getInfo().getRunId(),
                inbox.takeSlice());
    }

    private void keep(Open slice) {
        effects.run(Opening.class, "keep waiting messages", step -> {
            step.keep(slice);
            return true;
        });
    }
}
