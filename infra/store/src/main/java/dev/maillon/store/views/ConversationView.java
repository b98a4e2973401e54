package dev.maillon.store.views;

import dev.maillon.domain.action.ConversationStatus;
import dev.maillon.domain.action.FieldValue;
import dev.maillon.domain.action.State;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A contact's thread on a channel. @param episode the current or last one; null before the first opening */
public record ConversationView(
        String id,
        ConversationStatus status,
        State.Assigned assignee,
        ContactView contact,
        @Nullable EpisodeView episode) {

    /**
     * Whom the thread is with.
     *
     * @param externalId their id at the gateway
     * @param fields by id of the field, those that have a value: a number, a boolean or text
     */
    public record ContactView(
            String id,
            String externalId,
            Map<String, FieldValue> fields,
            @Nullable String lifecycleStage) {}

    /** From an opening to its close (R7). @param number from 1 */
    public record EpisodeView(
            int number,
            Instant openedAt,
            @Nullable Instant closedAt,
            @Nullable String closingNote,
            @Nullable String summary) {}
}
