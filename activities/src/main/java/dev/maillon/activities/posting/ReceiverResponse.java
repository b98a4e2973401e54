package dev.maillon.activities.posting;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a receiver's answer means. */
final class ReceiverResponse {

    /** The statuses below 500 that tell of the moment and not of the document. */
    private static final Set<Integer> OF_THE_MOMENT = Set.of(408, 425, 429);

    /** No receiver may hold a conversation's replies longer than this between two attempts. */
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(1);

    private ReceiverResponse() {}

    /** @param retryAfter the header; null: none */
    static Posted meaning(Post post, int status, @Nullable String retryAfter, Instant now) {
        String why = post.host() + " answered " + status;
        if (status >= 200 && status < 300) {
            return new Posted.Accepted();
        }
        if (status >= 400 && status < 500 && !OF_THE_MOMENT.contains(status)) {
            return new Posted.Refused(why);
        }
        return new Posted.Failed(why, wait(retryAfter, now));
    }

    private static @Nullable Duration wait(@Nullable String retryAfter, Instant now) {
        return Optional.ofNullable(retryAfter)
                .flatMap(value -> RetryAfter.read(value, now))
                .map(wait -> wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait)
                .filter(Duration::isPositive)
                .orElse(null);
    }
}
