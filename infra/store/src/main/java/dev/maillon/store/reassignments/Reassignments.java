package dev.maillon.store.reassignments;

import dev.maillon.domain.event.Actor;
import dev.maillon.domain.reassignment.ReassignmentId;
import dev.maillon.store.reassignments.Reassignment.Request;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jdbc.repository.query.Modifying;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;

/** The table {@code reassignment}. */
public interface Reassignments extends Repository<Reassignment, ReassignmentId> {

    Optional<Reassignment> findById(ReassignmentId which);

    /** @return what is stored under its id: this one, or the first that was */
    default Reassignment add(Reassignment added) {
        add(added, added.request(), added.actor(), added.startedAt());
        return findById(added.which()).orElseThrow();
    }

    @Modifying
    @Query("""
            INSERT INTO reassignment (workspace, id, request, user_id, user_name, actor, started_at, cancelled)
            VALUES (:#{#added.which().workspace()}, :#{#added.which().id()}, :request, :#{#added.userId()},
                :#{#added.userName()}, :actor, :startedAt, FALSE)
            ON DUPLICATE KEY UPDATE id = reassignment.id""")
    void add(Reassignment added, Request request, Actor actor, Instant startedAt);

    /** One that has ended stays as it is. */
    @Modifying
    @Query("""
            UPDATE reassignment SET ended_at = :at, cancelled = :cancelled
            WHERE workspace = :#{#which.workspace()} AND id = :#{#which.id()} AND ended_at IS NULL""")
    void end(ReassignmentId which, Instant at, boolean cancelled);

    /** Those that have begun before then and not ended. */
    @Query("SELECT workspace, id FROM reassignment WHERE ended_at IS NULL AND started_at < :before")
    List<ReassignmentId> unended(Instant before);
}
