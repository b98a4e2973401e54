package dev.maillon.starter.gateway;

import jakarta.validation.constraints.NotNull;
import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * Settings {@code maillon.media}.
 *
 * @param folder where uploaded files are kept; starters and workers share it
 * @param maxSize of one file
 */
@Validated
@ConfigurationProperties(prefix = "maillon.media", ignoreUnknownFields = false)
public record MediaSettings(
        @NotNull Path folder, @NotNull @DefaultValue("25MB") DataSize maxSize) {}
