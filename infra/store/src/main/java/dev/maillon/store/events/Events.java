package dev.maillon.store.events;

import dev.maillon.domain.conversation.ConversationKey;
import dev.maillon.domain.event.ActionEvent;
import dev.maillon.domain.event.EventHeader;
import dev.maillon.domain.event.EventType;
import dev.maillon.domain.turn.TurnRef;
import dev.maillon.store.Adding;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.relational.core.mapping.Table;
import org.springframework.data.repository.Repository;

/** The tables {@code event} and {@code event_feed}. An event is stored in the transaction of what it tells. */
public interface Events extends Repository<Events.Row, String>, Adding<Events.Row>, Feed {

    /** @param publishedAt null for a close that waits for its summary or note */
    @Table("event")
    record Row(
            String workspace,
            String id,
            String conversationId,
            String turnId,
            int episode,
            EventType type,
            ActionEvent body,
            Instant at,
            @Nullable Instant publishedAt) {

        static Row of(ActionEvent event, boolean publish) {
            EventHeader header = event.header();
            return new Row(
                    header.workspace(),
                    header.id(),
                    header.conversationId(),
                    header.turnId(),
                    header.episode(),
                    event.type(),
                    event,
                    header.at(),
                    publish ? header.at() : null);
        }
    }

    /**
     * Runs in the transaction of the effect.
     *
     * @param publish false for a close that waits for its summary or note
     */
    default void record(ActionEvent event, boolean publish) {
        add(Row.of(event, publish));
        if (publish) {
            feed(event.header().workspace(), event.header().id());
        }
    }

    /** The published JSON. */
    @Query("SELECT body FROM event WHERE workspace = :workspace AND id = :eventId")
    Optional<String> body(String workspace, String eventId);

    @Query("SELECT body FROM event WHERE workspace = :workspace AND id = :eventId")
    Optional<ActionEvent> find(String workspace, String eventId);

    /** The last so many of an episode, in the order in which they were made; a close that still waits for its summary too. */
    default List<ActionEvent> ofEpisode(ConversationKey conversation, int episode, int most) {
        return lastOfEpisode(conversation, episode, most).reversed();
    }

    @Query("""
            SELECT body FROM event
            WHERE workspace = :#{#conversation.workspace()} AND conversation_id = :#{#conversation.conversationId()} AND episode = :episode
            ORDER BY seq DESC LIMIT :most""")
    List<ActionEvent> lastOfEpisode(ConversationKey conversation, int episode, int most);

    /** How many events a turn has; their ids begin with the turn's and a #, so they lie in one range of the key. */
    @Query("""
            SELECT COUNT(*) FROM event
            WHERE workspace = :#{#turn.workspace()} AND id > CONCAT(:#{#turn.turnId()}, '#') AND id < CONCAT(:#{#turn.turnId()}, '$')""")
    int count(TurnRef turn);
}
