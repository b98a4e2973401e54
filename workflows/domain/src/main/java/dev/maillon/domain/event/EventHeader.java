package dev.maillon.domain.event;

import dev.maillon.domain.conversation.ConversationKey;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What all events have.
 *
 * @param id {@code <turnId>#<position>.<n>}; the same however often it is delivered
 * @param episode number of the conversation's episode, from 1
 * @param cause id of the event whose follow-up did this; null where none did
 * @param depth how many events led here; 0 for a customer's or a person's own act
 */
public record EventHeader(
        String id,
        String workspace,
        String conversationId,
        String contactId,
        int episode,
        String turnId,
        Actor actor,
        @Nullable String cause,
        int depth,
        Instant at) {

    public ConversationKey conversation() {
        return new ConversationKey(workspace, conversationId);
    }
}
