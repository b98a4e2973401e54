package dev.maillon.contract;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to a conversation: the one argument of every follow-up workflow. A workflow names the state that its trigger's
 * type of event has: {@code Event<Status>} for {@code conversation_opened} and {@code conversation_closed}, {@code Event<Assignee>} for
 * {@code conversation_assigned} and {@code conversation_unassigned}, {@code Event<FieldState>} for {@code contact_field_updated},
 * {@code Event<Stage>} for {@code lifecycle_stage_updated}.
 *
 * @param id the same however often it is delivered; send it as {@code cause} with every action that the follow-up asks for
 * @param type such as {@code conversation_closed}
 * @param conversationId for the paths of the API; stable over all episodes
 * @param episode number of the conversation's episode, from 1; each opening begins one
 * @param turnId the turn, or the staff action, in which it happened
 * @param cause id of the event whose follow-up did this; null where none did
 * @param depth how many events led here; an action that would have more than the installation allows is refused as a loop
 * @param at when it happened
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Event<S>(
        String id,
        String type,
        String workspace,
        String conversationId,
        String contactId,
        int episode,
        String turnId,
        Actor actor,
        S before,
        S after,
        @Nullable String cause,
        int depth,
        Instant at) {

    /**
     * Who did it.
     *
     * @param type {@code ai_agent}, {@code user}, {@code contact}, {@code workflow} or {@code system}; more may come
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Actor(String type, String id, String name) {}
}
