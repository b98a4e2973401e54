package dev.maillon.worker;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings {@code maillon.temporal}.
 *
 * @param target host and port of the Temporal frontend
 * @param namespace of Maillon's workflows
 * @param tls whether the connection is encrypted; an API key needs it
 * @param apiKey of Temporal Cloud; none for a server without
 * @param waitAtStart how long a start waits for the server
 */
@Validated
@ConfigurationProperties("maillon.temporal")
public record WorkerTemporalSettings(
        @NotBlank String target,
        @NotBlank @DefaultValue("default") String namespace,
        @DefaultValue("false") boolean tls,
        @Nullable String apiKey,
        @NotNull @DefaultValue("2m") Duration waitAtStart) {}
