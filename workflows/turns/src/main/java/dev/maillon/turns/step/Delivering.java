package dev.maillon.turns.step;

import dev.maillon.domain.conversation.ConversationKey;
import dev.maillon.domain.turn.PendingWork;
import io.temporal.activity.ActivityInterface;

/** Posts stored replies to the channel's URL, each under one id. */
@ActivityInterface
public interface Delivering {

    /**
     * Posts every stored reply of the conversation in order. Checks the fence before each: a reply of an agent whom another hand
     * has relieved fails as {@code taken_over}.
     */
    void deliver(ConversationKey conversation);

    /**
     * Marks what can't be delivered any more: {@code taken_over} by the fence, {@code undelivered} after ten minutes or a final
     * refusal. Answers what is still to be delivered.
     */
    PendingWork settle(ConversationKey conversation);
}
