package dev.maillon.store.receipts;

import dev.maillon.domain.conversation.ConversationKey;
import dev.maillon.domain.turn.Receipt;
import dev.maillon.domain.turn.TurnRef;
import dev.maillon.store.Adding;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;

/** The table {@code receipt}: the guard of every effect, unique per turn and position (R39). */
public interface Receipts extends Repository<Receipt, String>, Adding<Receipt> {

    @Query(
            "SELECT * FROM receipt WHERE workspace = :#{#turn.workspace()} AND turn_id = :#{#turn.turnId()} AND position = :position")
    Optional<Receipt> find(TurnRef turn, int position);

    /** In the order of their positions. */
    @Query(
            "SELECT * FROM receipt WHERE workspace = :#{#turn.workspace()} AND turn_id = :#{#turn.turnId()} ORDER BY position")
    List<Receipt> of(TurnRef turn);

    @Query("SELECT * FROM receipt WHERE workspace = :workspace AND turn_id IN (:turnIds) ORDER BY position")
    List<Receipt> of(String workspace, List<String> turnIds);

    /** What was done in an episode, in its order; of a long one only the last so many. */
    default List<Receipt> ofEpisode(ConversationKey conversation, int episode, int most) {
        return lastOfEpisode(conversation, episode, most).reversed();
    }

    @Query("""
            SELECT receipt.* FROM turn
                JOIN receipt ON receipt.workspace = turn.workspace AND receipt.turn_id = turn.id
            WHERE turn.workspace = :#{#conversation.workspace()} AND turn.conversation_id = :#{#conversation.conversationId()} AND turn.episode = :episode
            ORDER BY turn.seq DESC, receipt.position DESC LIMIT :most""")
    List<Receipt> lastOfEpisode(ConversationKey conversation, int episode, int most);
}
