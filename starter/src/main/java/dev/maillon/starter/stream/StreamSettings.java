package dev.maillon.starter.stream;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings {@code maillon.stream}.
 *
 * @param poll how often the feed is looked at for a workspace that somebody listens to
 * @param heartbeat how often a silent stream says that it is alive
 */
@Validated
@ConfigurationProperties(prefix = "maillon.stream", ignoreUnknownFields = false)
public record StreamSettings(
        @NotNull @DefaultValue("250ms") Duration poll,
        @NotNull @DefaultValue("15s") Duration heartbeat) {}
