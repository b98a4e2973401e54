package dev.maillon.activities.fetching;

import dev.maillon.media.UnusableMedia;
import dev.maillon.media.UnusableMedia.Reason;
import java.time.Duration;

/** Until when a file has to be here. */
record Deadline(long nanos) {

    static Deadline in(Duration time) {
        return new Deadline(System.nanoTime() + time.toNanos());
    }

    void check() throws UnusableMedia {
        if (System.nanoTime() - nanos >= 0) {
            throw new UnusableMedia(Reason.UNREACHABLE);
        }
    }
}
