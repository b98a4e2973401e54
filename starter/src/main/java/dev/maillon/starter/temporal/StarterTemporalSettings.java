package dev.maillon.starter.temporal;

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
 * @param deadline after which a message is not accepted: the gateway gets 503 and sends it again
 * @param patience how long a staff action is tried again before its caller gets 503
 */
@Validated
@ConfigurationProperties("maillon.temporal")
public record StarterTemporalSettings(
        @NotBlank String target,
        @NotBlank @DefaultValue("default") String namespace,
        @DefaultValue("false") boolean tls,
        @Nullable String apiKey,
        @NotNull @DefaultValue("3s") Duration deadline,
        @NotNull @DefaultValue("10s") Duration patience) {}
