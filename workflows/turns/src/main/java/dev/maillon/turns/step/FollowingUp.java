package dev.maillon.turns.step;

import dev.maillon.domain.conversation.ConversationKey;
import io.temporal.activity.ActivityInterface;
import java.util.List;

/** Starts the workflows that listen to a conversation's events, once per trigger and event (R33). */
@ActivityInterface
public interface FollowingUp {

    FollowedUp followUp(ConversationKey conversation);

    /** @param workflowIds that were started, or had been; of very many, some */
    record FollowedUp(List<String> workflowIds) {}
}
