package dev.maillon.activities.briefing;

import dev.maillon.domain.action.FieldValue;
import dev.maillon.domain.catalog.Catalog;
import dev.maillon.domain.conversation.Conversation;
import dev.maillon.domain.conversation.ConversationKey;
import dev.maillon.domain.turn.TurnRef;
import dev.maillon.store.contacts.Contacts;
import dev.maillon.store.conversations.Conversations;
import dev.maillon.store.episodes.EpisodeTexts;
import dev.maillon.store.events.Events;
import java.time.Instant;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Reads what a model is told. */
@Component
public record Briefings(Conversations conversations, Contacts contacts, EpisodeTexts episodes, Events events) {

    private static final int LAST_EVENTS = 20;

    /** Of the conversation's present episode. */
    public Briefing of(TurnRef turn, Catalog catalog, Instant now) {
        Conversation conversation = conversation(turn.conversation());
        return of(conversation, conversation.episode(), catalog, now);
    }

    /** Of an episode, which is not the present one if a closed one is summarised late. */
    public Briefing of(ConversationKey conversation, int episode, Catalog catalog, Instant now) {
        return of(conversation(conversation), episode, catalog, now);
    }

    private Conversation conversation(ConversationKey key) {
        return conversations.find(key).orElseThrow();
    }

    private Briefing of(Conversation conversation, int episode, Catalog catalog, Instant now) {
        Map<String, FieldValue> values = contacts.fields(conversation.contact());
        return new Briefing(
                catalog,
                conversation,
                values,
                contacts.stage(conversation.contact()).orElse(null),
                episodes.of(conversation.key(), episode),
                events.ofEpisode(conversation.key(), episode, LAST_EVENTS),
                ContactReading.of(catalog, values, now));
    }
}
