package dev.maillon.store.views;

import dev.maillon.domain.action.AssignMethod;
import dev.maillon.domain.action.AssignTo;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How far a bulk reassignment has come.
 *
 * @param method as it was asked for; null: round robin
 * @param status {@code running}, {@code done}, or {@code cancelled} by an operator before all was done
 * @param total conversations that it has found so far; the five after it add up to it
 * @param skipped were closed, or somebody else had them, before their turn came
 * @param failed could not be reached in ten minutes
 * @param left how many conversations the user has now
 * @param problems some of those that were refused, skipped or failed
 */
public record ReassignmentView(
        String id,
        Who user,
        AssignTo to,
        @Nullable AssignMethod method,
        String status,
        Instant startedAt,
        @Nullable Instant endedAt,
        int total,
        int waiting,
        int moved,
        int refused,
        int skipped,
        int failed,
        int left,
        List<NotMoved> problems) {

    /** Whose conversations they were. */
    public record Who(String id, String name) {}

    /** @param state {@code refused}, {@code skipped} or {@code failed} */
    public record NotMoved(String conversationId, String state, String why) {}
}
