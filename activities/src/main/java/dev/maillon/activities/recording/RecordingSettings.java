package dev.maillon.activities.recording;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * Settings {@code maillon.recordings}.
 *
 * @param ffmpeg the program, by its path or as it is found on PATH
 * @param longest the longest recording that is decoded at all
 * @param timeout how long decoding one file may take
 * @param memory how much decoding one file may use
 */
@Validated
@ConfigurationProperties(prefix = "maillon.recordings", ignoreUnknownFields = false)
public record RecordingSettings(
        @NotBlank @DefaultValue("ffmpeg") String ffmpeg,

        @NotNull @DurationMin(nanos = 1) @DurationMax(hours = 3) @DefaultValue("30m")
        Duration longest,

        @NotNull @DurationMin(seconds = 1) @DefaultValue("60s")
        Duration timeout,

        @NotNull @DefaultValue("1GB") DataSize memory) {

    public RecordingSettings {
        if (memory.toMegabytes() < 256) {
            throw new IllegalArgumentException("maillon.recordings.memory is at least 256MB, not " + memory);
        }
    }
}
