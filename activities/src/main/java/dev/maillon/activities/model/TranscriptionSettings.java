package dev.maillon.activities.model;

import dev.maillon.activities.model.LlmSettings.Entry;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.core.env.PropertyResolver;
import org.springframework.validation.annotation.Validated;

/**
 * Settings {@code maillon.transcription}: a server that speaks OpenAI's language.
 *
 * @param model who transcribes, such as {@code whisper-1}: the model's name, as the provider knows it; absent: no voice message is
 *     transcribed
 * @param baseUrl address of a server other than OpenAI's own
 * @param apiKey the server's; absent: Spring AI's setting, else the variable {@code OPENAI_API_KEY} for OpenAI's own server
 * @param timeout of one request in all. A turn's recordings have 5 minutes together
 * @param maxConcurrent requests under way in this process
 * @param piece a recording that is longer is cut where nobody speaks, and asked for one after another
 * @param rest how long a provider that failed often is left alone
 */
@Validated
@ConfigurationProperties("maillon.transcription")
public record TranscriptionSettings(
        @Nullable String model,
        @Nullable URI baseUrl,
        @Nullable String apiKey,
        @DefaultValue("90s") Duration timeout,
        @DefaultValue("8") int maxConcurrent,

        @NotNull @DurationMin(seconds = 2) @DefaultValue("5m")
        Duration piece,

        @DefaultValue("30s") Duration rest) {

    boolean areGiven() {
        return model != null && !model.isBlank();
    }

    /** @throws IllegalStateException if the key is missing; it names it */
    ProviderSettings provider(PropertyResolver environment) {
        Entry entry = new Entry(
                ProviderKind.OPENAI,
                baseUrl,
                apiKey,
                model,
                0,
                null,
                timeout,
                maxConcurrent,
                BigDecimal.ZERO,
                BigDecimal.ZERO);
        return new Completion("transcription", "maillon.transcription", entry, environment).settings();
    }

    /** Without the key. */
    @Override
    public String toString() {
        return "TranscriptionSettings[" + model + ", " + baseUrl + "]";
    }
}
