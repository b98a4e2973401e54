package dev.maillon.media;

import jakarta.validation.constraints.NotNull;
import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * Settings {@code maillon.media}, the same for starters and workers.
 *
 * @param folder where files are kept
 * @param maxSize of one file, whether it is uploaded or fetched
 */
@Validated
@ConfigurationProperties(prefix = "maillon.media", ignoreUnknownFields = false)
public record MediaSettings(
        @NotNull @DefaultValue("media") Path folder,
        @NotNull @DefaultValue("25MB") DataSize maxSize) {}
