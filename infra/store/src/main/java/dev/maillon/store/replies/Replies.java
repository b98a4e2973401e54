package dev.maillon.store.replies;

import dev.maillon.domain.conversation.ConversationKey;
import dev.maillon.domain.turn.Reply;
import dev.maillon.domain.turn.ReplyFailure;
import dev.maillon.domain.turn.TurnRef;
import dev.maillon.store.Adding;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jdbc.repository.query.Modifying;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;

/** The table {@code reply}: one a turn. */
public interface Replies extends Repository<Reply, String>, Adding<Reply> {

    @Query("SELECT * FROM reply WHERE workspace = :workspace AND id = :id")
    Optional<Reply> find(String workspace, String id);

    @Query("SELECT * FROM reply WHERE workspace = :#{#turn.workspace()} AND turn_id = :#{#turn.turnId()}")
    Optional<Reply> ofTurn(TurnRef turn);

    /** The agent's own move raises the epoch; what it has said before is not to be lost by that. */
    @Modifying
    @Query("""
            UPDATE reply SET epoch = :to
            WHERE workspace = :#{#conversation.workspace()} AND conversation_id = :#{#conversation.conversationId()} AND status = 'stored' AND leaves
                AND epoch = :from""")
    void moveFence(ConversationKey conversation, long from, long to);

    /** A turn's reply that still waits is not sent any more. */
    @Modifying
    @Query("""
            UPDATE reply SET status = 'failed', reason = :reason
            WHERE workspace = :#{#turn.workspace()} AND turn_id = :#{#turn.turnId()} AND status = 'stored' AND leaves""")
    void giveUp(TurnRef turn, ReplyFailure reason);

    /** One that has failed waits for delivery again, under the fence as it is now. */
    @Modifying
    @Query("""
            UPDATE reply SET status = 'stored', reason = NULL, epoch = :epoch, deliver_until = :until
            WHERE workspace = :workspace AND id = :id""")
    void storeAgain(String workspace, String id, @Nullable Long epoch, Instant until);
}
