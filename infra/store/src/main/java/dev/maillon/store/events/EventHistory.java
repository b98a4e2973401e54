package dev.maillon.store.events;

import dev.maillon.domain.action.State;
import dev.maillon.domain.event.ActionEvent;
import dev.maillon.domain.event.ActionEvent.ConversationAssigned;
import dev.maillon.domain.event.EventType;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;

/** What happened to a conversation before and after one of its events. Its events are numbered under its lock, so in their order. */
public interface EventHistory extends Repository<Events.Row, String> {

    /** What an event may change, and the types of those that do. A close leaves the conversation with nobody. */
    enum Subject {
        ASSIGNEE(EventType.CONVERSATION_ASSIGNED, EventType.CONVERSATION_UNASSIGNED, EventType.CONVERSATION_CLOSED),
        STATUS(EventType.CONVERSATION_OPENED, EventType.CONVERSATION_CLOSED),
        STAGE(EventType.LIFECYCLE_STAGE_UPDATED),
        FIELD(EventType.CONTACT_FIELD_UPDATED);

        private final List<String> types;

        Subject(EventType... types) {
            this.types = Stream.of(types).map(EventType::wireName).toList();
        }

        /** As the column has them. */
        public List<String> types() {
            return types;
        }
    }

    /**
     * The last change since an event.
     *
     * @param field id of the contact field, if that is the subject; else null
     * @param except turns whose own changes don't count
     */
    @Query("""
            SELECT later.body FROM event this
                JOIN event later ON later.workspace = this.workspace
                    AND later.conversation_id = this.conversation_id AND later.seq > this.seq
            WHERE this.workspace = :workspace AND this.id = :eventId AND later.type IN (:#{#subject.types()})
                AND later.turn_id NOT IN (:except)
                AND (:field IS NULL OR JSON_UNQUOTE(JSON_EXTRACT(later.body, '$.after.field')) = :field)
            ORDER BY later.seq DESC LIMIT 1""")
    Optional<ActionEvent> lastSince(
            String workspace, String eventId, Subject subject, @Nullable String field, List<String> except);

    /**
     * The last change by another than the turn itself since the turn was opened.
     *
     * @param field id of the contact field, if that is the subject; else null
     */
    @Query("""
            SELECT later.body FROM turn
                JOIN event later ON later.workspace = turn.workspace AND later.conversation_id = turn.conversation_id
                    AND later.seq > turn.seen_event AND later.turn_id <> turn.id
            WHERE turn.workspace = :workspace AND turn.id = :turnId AND later.type IN (:#{#subject.types()})
                AND (:field IS NULL OR JSON_UNQUOTE(JSON_EXTRACT(later.body, '$.after.field')) = :field)
            ORDER BY later.seq DESC LIMIT 1""")
    Optional<ActionEvent> lastSinceOpening(String workspace, String turnId, Subject subject, @Nullable String field);

    /** Who had the conversation when this happened. */
    default State.Assigned assigneeBefore(String workspace, String eventId) {
        return lastBefore(workspace, eventId, Subject.ASSIGNEE)
                .filter(ConversationAssigned.class::isInstance)
                .map(event -> ((ConversationAssigned) event).after())
                .orElse(State.Assigned.NOBODY);
    }

    @Query("""
            SELECT earlier.body FROM event this
                JOIN event earlier ON earlier.workspace = this.workspace
                    AND earlier.conversation_id = this.conversation_id AND earlier.seq < this.seq
            WHERE this.workspace = :workspace AND this.id = :eventId AND earlier.type IN (:#{#subject.types()})
            ORDER BY earlier.seq DESC LIMIT 1""")
    Optional<ActionEvent> lastBefore(String workspace, String eventId, Subject subject);
}
