package dev.maillon.activities.fetching;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings {@code maillon.fetching}.
 *
 * @param timeout of fetching one file by its URL in all, with what is tried again
 * @param patience with a file's host that does not take the connection, or says nothing
 */
@Validated
@ConfigurationProperties(prefix = "maillon.fetching", ignoreUnknownFields = false)
public record FetchingSettings(
        @NotNull @DefaultValue("60s") Duration timeout,
        @NotNull @DefaultValue("10s") Duration patience) {

    public FetchingSettings {
        if (!timeout.isPositive() || timeout.compareTo(Duration.ofMinutes(4)) > 0) {
            throw new IllegalArgumentException(
                    "maillon.fetching.timeout is more than 0 and at most 4m, not " + timeout);
        }
        if (!patience.isPositive()) {
            throw new IllegalArgumentException("maillon.fetching.patience is more than 0, not " + patience);
        }
    }
}
