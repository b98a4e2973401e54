package dev.maillon.activities.posting;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** The header {@code Retry-After} (RFC 9110, 10.2.3): seconds or a date; anything else says nothing. */
public final class RetryAfter {

    private RetryAfter() {}

    /** @return not positive if the date is over */
    public static Optional<Duration> read(String value, Instant now) {
        String text = value.strip();
        if (text.matches("\\d{1,9}")) {
            return Optional.of(Duration.ofSeconds(Long.parseLong(text)));
        }
        try {
            ZonedDateTime until = ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME);
            return Optional.of(Duration.between(now, until.toInstant()));
        } catch (DateTimeException noDate) {
            return Optional.empty();
        }
    }
}
