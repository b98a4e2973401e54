package dev.maillon.store.receipts;

import dev.maillon.domain.turn.Receipt;
import dev.maillon.store.Adding;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;

/** The table {@code receipt}: the guard of every effect, unique per turn and position (R39). */
public interface Receipts extends Repository<Receipt, String>, Adding<Receipt> {

    @Query("SELECT * FROM receipt WHERE workspace = :workspace AND turn_id = :turnId AND position = :position")
    Optional<Receipt> find(String workspace, String turnId, int position);

    /** In the order of their positions. */
    @Query("SELECT * FROM receipt WHERE workspace = :workspace AND turn_id = :turnId ORDER BY position")
    List<Receipt> of(String workspace, String turnId);

    @Query("SELECT * FROM receipt WHERE workspace = :workspace AND turn_id IN (:turnIds) ORDER BY position")
    List<Receipt> of(String workspace, List<String> turnIds);

    /** What was done in an episode, in its order; of a long one only the last so many. */
    default List<Receipt> ofEpisode(String workspace, String conversationId, int episode, int most) {
        return lastOfEpisode(workspace, conversationId, episode, most).reversed();
    }

    @Query("""
            SELECT receipt.* FROM turn
                JOIN receipt ON receipt.workspace = turn.workspace AND receipt.turn_id = turn.id
            WHERE turn.workspace = :workspace AND turn.conversation_id = :conversationId AND turn.episode = :episode
            ORDER BY turn.seq DESC, receipt.position DESC LIMIT :most""")
    List<Receipt> lastOfEpisode(String workspace, String conversationId, int episode, int most);
}
