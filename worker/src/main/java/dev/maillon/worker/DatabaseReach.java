package dev.maillon.worker;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Whether this worker reaches its database, as it has heard of late. One silence is not an outage, and one answer not its end: a database
 * that flickers is either there or away, and not both in turn.
 */
@Component
class DatabaseReach {

    private static final int SILENCES = 2;
    private static final int ANSWERS = 3;

    private volatile @Nullable String lost;
    private int contrary;

    /** Why it is lost; null if it is not. */
    @Nullable
    String lost() {
        return lost;
    }

    /**
     * For the one who asks, and one thread.
     *
     * @param failure of the last question; null for an answer
     * @return whether the database is lost by this, or back
     */
    boolean heard(@Nullable String failure) {
        boolean wasLost = lost != null;
        contrary = wasLost == (failure == null) ? contrary + 1 : 0;
        if (contrary < (wasLost ? ANSWERS : SILENCES)) {
            return false;
        }
        contrary = 0;
        lost = failure;
        return true;
    }
}
