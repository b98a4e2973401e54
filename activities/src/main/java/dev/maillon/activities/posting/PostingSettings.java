package dev.maillon.activities.posting;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings {@code maillon.posting}.
 *
 * @param timeout of one post of a reply or an event in all: connecting, sending and the answer
 * @param perHost how many attempts to one host are under way at once in this process, so that a slow one leaves slots to the others
 */
@Validated
@ConfigurationProperties("maillon.posting")
public record PostingSettings(
        @NotNull @DurationMin(nanos = 1) @DurationMax(seconds = 5) @DefaultValue("5s")
        Duration timeout,

        @Min(1) @DefaultValue("32") int perHost) {}
