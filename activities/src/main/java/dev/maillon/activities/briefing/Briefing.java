package dev.maillon.activities.briefing;

import dev.maillon.domain.action.FieldValue;
import dev.maillon.domain.catalog.Catalog;
import dev.maillon.domain.conversation.Conversation;
import dev.maillon.domain.event.ActionEvent;
import dev.maillon.domain.field.ReadingContext;
import dev.maillon.store.episodes.EpisodeText;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a model is told of a conversation. Its size does not grow with the conversation: of an episode it holds the last messages,
 * receipts and events.
 *
 * @param contact values by id of the field
 * @param stage of the contact's life cycle; null: none yet
 * @param events the episode's last ones, oldest first
 * @param reading the contact's language and country, else the workspace's, and the clock
 */
public record Briefing(
        Catalog catalog,
        Conversation conversation,
        Map<String, FieldValue> contact,
        @Nullable String stage,
        EpisodeText episode,
        List<ActionEvent> events,
        ReadingContext reading) {}
