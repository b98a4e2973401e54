package dev.maillon.activities.posting;

import java.net.http.HttpHeaders;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a receiver's answer means. */
final class Answers {

    /** The statuses below 500 that tell of the moment and not of the document. */
    private static final Set<Integer> OF_THE_MOMENT = Set.of(408, 425, 429);

    /** No receiver may hold a conversation's replies longer than this between two attempts. */
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(1);

    private Answers() {}

    static Posted meaning(Post post, int status, HttpHeaders headers, Instant now) {
        String why = post.host() + " answered " + status;
        if (status >= 200 && status < 300) {
            return new Posted.Accepted();
        }
        if (status >= 400 && status < 500 && !OF_THE_MOMENT.contains(status)) {
            return new Posted.Refused(why);
        }
        return new Posted.Failed(why, retryAfter(headers, now));
    }

    private static @Nullable Duration retryAfter(HttpHeaders headers, Instant now) {
        return headers.firstValue("Retry-After")
                .flatMap(value -> wait(value.strip(), now))
                .map(wait -> wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait)
                .filter(Duration::isPositive)
                .orElse(null);
    }

    /** Seconds or a date; anything else says nothing. */
    private static Optional<Duration> wait(String value, Instant now) {
        if (value.matches("\\d{1,9}")) {
            return Optional.of(Duration.ofSeconds(Long.parseLong(value)));
        }
        try {
            ZonedDateTime until = ZonedDateTime.parse(value, DateTimeFormatter.RFC_1123_DATE_TIME);
            return Optional.of(Duration.between(now, until.toInstant()));
        } catch (DateTimeException noDate) {
            return Optional.empty();
        }
    }
}
