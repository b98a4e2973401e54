package dev.maillon.activities.fetching;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
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
        @NotNull @DurationMin(nanos = 1) @DurationMax(minutes = 4) @DefaultValue("60s")
        Duration timeout,

        @NotNull @DurationMin(nanos = 1) @DefaultValue("10s")
        Duration patience) {}
