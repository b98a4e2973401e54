package dev.maillon.turns.followup;

import dev.maillon.domain.followup.FollowUpQueue;
import io.temporal.activity.ActivityInterface;
import org.jspecify.annotations.Nullable;

/** What a line does with the store and with the namespaces of its targets. */
@ActivityInterface
public interface FollowingInLine {

    /** Starts the follow-up that is next, once however often it is asked. A trigger that the catalog has no longer is passed over. */
    Started startNext(FollowUpQueue line);

    /** @throws io.temporal.failure.ApplicationFailure while the follow-up runs; to be repeated */
    void awaitEnd(FollowUpQueue line, String eventId);

    /**
     * @param eventId null where nobody waits any more
     * @param nextWaits for the end of this one
     */
    record Started(@Nullable String eventId, boolean nextWaits) {}
}
