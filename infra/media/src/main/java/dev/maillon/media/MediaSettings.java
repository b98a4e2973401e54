package dev.maillon.media;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.NestedConfigurationProperty;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * Settings {@code maillon.media}, the same for starters and workers.
 *
 * @param folder where customers' files are kept: one that all starters and workers share
 * @param work where files are while something is done with them: of this machine alone
 * @param maxSize of one file, whether it is uploaded or fetched
 * @param s3 where customers' files are kept instead; null: in the folder
 */
@Validated
@ConfigurationProperties(prefix = "maillon.media", ignoreUnknownFields = false)
public record MediaSettings(
        @NotNull Path folder,
        @NotNull Path work,
        @NotNull @DefaultValue("25MB") DataSize maxSize,
        @Valid @NestedConfigurationProperty @Nullable S3Settings s3) {}
