package dev.maillon.store.reassignments;

import dev.maillon.domain.json.WireNamed;
import dev.maillon.domain.reassignment.ReassignmentId;
import java.util.List;
import org.springframework.data.jdbc.repository.query.Modifying;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;

/** The table {@code reassigned_conversation}: each conversation is in a reassignment once, so that one that comes back does not go round for ever. */
public interface ReassignedConversations extends Repository<Reassignment, ReassignmentId> {

    /** What has become of a conversation. */
    enum State implements WireNamed {
        WAITING,
        MOVED,
        /** Nobody could be given it, such as if the team has no enabled member any more. */
        REFUSED,
        /** It was closed, or somebody else had it, before its turn came. */
        SKIPPED,
        /** Its workflow did not answer. */
        FAILED
    }

    /** What the user has and is not known yet, also what is closed: it would come back to them when the customer writes. */
    @Modifying
    @Query("""
            INSERT INTO reassigned_conversation (workspace, reassignment_id, conversation_id, state)
            SELECT workspace, :#{#reassignment.which().id()}, id, 'waiting' FROM conversation
            WHERE workspace = :#{#reassignment.which().workspace()} AND status IN ('open', 'closed')
                AND assignee_type = 'user' AND assignee_id = :#{#reassignment.userId()}
            ON DUPLICATE KEY UPDATE state = reassigned_conversation.state""")
    void addThoseOf(Reassignment reassignment);

    @Query("""
            SELECT conversation_id FROM reassigned_conversation
            WHERE workspace = :#{#which.workspace()} AND reassignment_id = :#{#which.id()} AND state = 'waiting'
            ORDER BY conversation_id LIMIT :most""")
    List<String> waiting(ReassignmentId which, int most);

    /** @param why the outcome's explanation. What has been settled stays as it is. */
    @Modifying
    @Query("""
            UPDATE reassigned_conversation SET state = :state, why = LEFT(:why, 1000)
            WHERE workspace = :#{#which.workspace()} AND reassignment_id = :#{#which.id()}
                AND conversation_id = :conversationId AND state = 'waiting'""")
    void settle(ReassignmentId which, String conversationId, State state, String why);
}
