package dev.maillon.store.events;

import dev.maillon.domain.conversation.ConversationKey;
import dev.maillon.domain.event.ActionEvent;
import dev.maillon.domain.event.ActionEvent.ConversationClosed;
import java.time.Instant;
import java.util.List;
import org.springframework.data.jdbc.repository.query.Modifying;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;

/** What the world has not been told: closes that wait for their summary, and published events that nobody has followed yet. */
public interface Outbox extends Repository<Events.Row, String>, Feed {

    /** The conversation's closes that wait for a summary or a chosen note, in the order in which they were made. */
    @Query("""
            SELECT body FROM event
            WHERE workspace = :#{#conversation.workspace()} AND conversation_id = :#{#conversation.conversationId()} AND followed_at IS NULL
                AND published_at IS NULL AND type = 'conversation_closed'
            ORDER BY seq""")
    List<ConversationClosed> unpublishedCloses(ConversationKey conversation);

    /**
     * Publishes a close and writes its summary to the episode. Runs in a transaction that holds the conversation's lock. What was
     * published stands: a late second writer changes nothing.
     *
     * @return false if it was published already
     */
    default boolean publish(ConversationClosed close, Instant at) {
        if (!complete(close, at)) {
            return false;
        }
        feed(close.header().workspace(), close.header().id());
        writeEpisode(close);
        return true;
    }

    @Modifying
    @Query("""
            UPDATE event SET body = :close, published_at = :at
            WHERE workspace = :#{#close.header().workspace()} AND id = :#{#close.header().id()} AND published_at IS NULL""")
    boolean complete(ConversationClosed close, Instant at);

    /** A note that the episode has by now is the one that was named, or a later close's, and stays. */
    @Modifying
    @Query("""
            UPDATE episode SET closing_note = COALESCE(closing_note, :#{#close.after().closingNote()}),
                summary = :#{#close.after().summary()}, summary_by = :#{#close.after().summaryBy()}
            WHERE workspace = :#{#close.header().workspace()} AND conversation_id = :#{#close.header().conversationId()}
                AND number = :#{#close.header().episode()}""")
    void writeEpisode(ConversationClosed close);

    /** In the order in which they were made. */
    @Query("""
            SELECT body FROM event
            WHERE workspace = :#{#conversation.workspace()} AND conversation_id = :#{#conversation.conversationId()} AND followed_at IS NULL
                AND published_at IS NOT NULL
            ORDER BY seq""")
    List<ActionEvent> unfollowed(ConversationKey conversation);

    /**
     * Everything that listens to these events has been started.
     *
     * @param events of one workspace; there may be none
     */
    default void markFollowed(List<ActionEvent> events, Instant at) {
        if (!events.isEmpty()) {
            String workspace = events.getFirst().header().workspace();
            markFollowed(
                    workspace, events.stream().map(event -> event.header().id()).toList(), at);
        }
    }

    @Modifying
    @Query("""
            UPDATE event SET followed_at = :at
            WHERE workspace = :workspace AND id IN (:ids) AND followed_at IS NULL""")
    void markFollowed(String workspace, List<String> ids, Instant at);
}
