package dev.maillon.activities.model;

import dev.maillon.store.use.ModelUses;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.observation.ObservationRegistry;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** The model of this process. Which one is a matter of settings alone. */
@Configuration(proxyBeanMethods = false)
class ModelConfiguration {

    /** Null, and so no bean, if no provider is configured. */
    @Bean
    @Nullable
    Model model(
            LlmSettings settings,
            ModelUses uses,
            Environment environment,
            MeterRegistry meters,
            ObservationRegistry observations,
            InstantSource clock) {
        if (settings.primary() == null) {
            return null;
        }
        return new LimitedModel(
                ProvidedModel.of(settings, environment, meters, observations, clock), uses, settings.limits(), clock);
    }

    /** Null, and so no bean, if no provider is configured. */
    @Bean
    @Nullable
    Transcriber transcriber(
            TranscriptionSettings settings,
            Environment environment,
            MeterRegistry meters,
            ObservationRegistry observations,
            InstantSource clock) {
        if (!settings.areGiven()) {
            return null;
        }
        ProviderSettings provider = settings.provider(environment);
        ModelMetrics metrics = new ModelMetrics(meters, observations);
        OpenAiSpeech speech = OpenAiSpeech.of(provider);
        return speech.by(new ProviderConnection(provider, settings.rest(), speech, metrics, clock));
    }
}
