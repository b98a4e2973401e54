package dev.maillon.store.rotation;

import static java.util.stream.Collectors.toMap;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.data.jdbc.repository.query.Modifying;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;

/** The table {@code last_assigned}: least open decides a tie for who has waited longest (R11). */
public interface LastAssignments extends Repository<LastAssignments.LastAssigned, String> {

    /** When a user was given a conversation last. */
    record LastAssigned(String userId, Instant at) {}

    @Modifying
    @Query("""
            INSERT INTO last_assigned (workspace, user_id, at) VALUES (:workspace, :userId, :at)
            ON DUPLICATE KEY UPDATE at = :at""")
    void record(String workspace, String userId, Instant at);

    /** Who was never assigned a conversation is absent. */
    default Map<String, Instant> of(String workspace, Collection<String> users) {
        return find(workspace, users).stream().collect(toMap(LastAssigned::userId, LastAssigned::at));
    }

    @Query("SELECT user_id, at FROM last_assigned WHERE workspace = :workspace AND user_id IN (:users)")
    List<LastAssigned> find(String workspace, Collection<String> users);
}
