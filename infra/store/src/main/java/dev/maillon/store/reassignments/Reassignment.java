package dev.maillon.store.reassignments;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.maillon.domain.action.Action;
import dev.maillon.domain.action.AssignMethod;
import dev.maillon.domain.action.AssignTo;
import dev.maillon.domain.event.Actor;
import dev.maillon.domain.reassignment.ReassignmentId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Embedded;

/**
 * All conversations of a user go to others.
 *
 * @param userId of whose they are; the catalog may not have them any more
 * @param actor who has asked for it, and does it
 * @param endedAt null while it runs
 * @param cancelled by an operator, before all was done
 */
public record Reassignment(
        @Id @Embedded.Empty ReassignmentId which,
        Request request,
        String userId,
        String userName,
        Actor actor,
        Instant startedAt,
        @Nullable Instant endedAt,
        boolean cancelled) {

    /**
     * What is asked for.
     *
     * @param user whose conversations; a name or an id
     * @param to who gets them
     * @param method how a member of a team is chosen for each; absent: round robin
     */
    public record Request(
            String user,
            AssignTo to,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            AssignMethod method) {

        public Action.Assign action() {
            return new Action.Assign(to, method);
        }
    }

    public boolean hasEnded() {
        return endedAt != null;
    }
}
