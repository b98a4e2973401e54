package dev.maillon.store.followups;

import java.time.Instant;
import java.util.Optional;
import org.springframework.data.jdbc.repository.query.Modifying;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;

/** The table {@code dead_letter}. */
public interface DeadLetters extends Repository<DeadLetter, String> {

    /** Buried again after an operator's try, it is the same letter. */
    default void bury(DeadLetter letter) {
        bury(letter, letter.diedAt());
    }

    @Modifying
    @Query("""
            INSERT INTO dead_letter (workspace, trigger_id, event_id, conversation_id, why, resends, died_at)
            VALUES (:#{#letter.workspace()}, :#{#letter.trigger()}, :#{#letter.eventId()}, :#{#letter.conversationId()},
                LEFT(:#{#letter.why()}, 500), :#{#letter.resends()}, :diedAt)
            ON DUPLICATE KEY UPDATE why = LEFT(:#{#letter.why()}, 500), resends = :#{#letter.resends()}, died_at = :diedAt""")
    void bury(DeadLetter letter, Instant diedAt);

    @Modifying
    @Query("""
            UPDATE dead_letter SET delivered_at = :at, resends = :resends
            WHERE workspace = :workspace AND trigger_id = :trigger AND event_id = :eventId AND delivered_at IS NULL""")
    void delivered(String workspace, String trigger, String eventId, int resends, Instant at);

    @Query("""
            SELECT * FROM dead_letter
            WHERE workspace = :workspace AND trigger_id = :trigger AND event_id = :eventId""")
    Optional<DeadLetter> find(String workspace, String trigger, String eventId);
}
