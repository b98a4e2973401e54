package dev.maillon.activities.posting;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings {@code maillon.posting}.
 *
 * @param timeout of one post of a reply or an event in all: connecting, sending and the answer
 * @param perHost how many attempts to one host are under way at once in this process, so that a slow one leaves slots to the others
 */
@ConfigurationProperties("maillon.posting")
public record PostingSettings(
        @DefaultValue("5s") Duration timeout,
        @DefaultValue("32") int perHost) {

    public PostingSettings {
        if (!timeout.isPositive() || timeout.compareTo(Duration.ofSeconds(5)) > 0) {
            throw new IllegalArgumentException(
                    "maillon.posting.timeout is more than 0 and at most 5 s, not " + timeout);
        }
        if (perHost < 1) {
            throw new IllegalArgumentException("maillon.posting.per-host is at least 1, not " + perHost);
        }
    }
}
