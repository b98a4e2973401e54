package dev.maillon.local.model;

import dev.maillon.activities.model.AnswerSchema;
import dev.maillon.activities.model.LlmSettings;
import dev.maillon.activities.model.Model;
import dev.maillon.activities.model.Prompt;
import dev.maillon.activities.model.Prompt.Purpose;
import dev.maillon.activities.model.ProvidedModel;
import dev.maillon.activities.model.ProviderKind;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.observation.DefaultMeterObservationHandler;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.micrometer.observation.ObservationRegistry;
import java.net.URI;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.ai.chat.messages.UserMessage;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.core.env.PropertyResolver;
import org.springframework.mock.env.MockEnvironment;

/** Models made from settings, as the worker makes them. */
final class Providers {

    static final String CUSTOMER = "my secret diagnosis";

    static final AnswerSchema SCHEMA = new AnswerSchema("reply", """
        {"type":"object","properties":{"text":{"type":"string"}},"required":["text"],"additionalProperties":false}\
        """);

    static final Prompt PROMPT = new Prompt(
            "acme", Purpose.REPLY, "You are Rita.", List.of(new UserMessage("A customer writes: " + CUSTOMER)), SCHEMA);

    private final Map<String, String> settings = new LinkedHashMap<>();
    private final MockEnvironment environment = new MockEnvironment();
    private final MeterRegistry meters = new SimpleMeterRegistry();

    static Providers primary(ProviderKind kind, URI address) {
        return new Providers().provider("primary", kind, address);
    }

    Providers secondary(ProviderKind kind, URI address) {
        return provider("secondary", kind, address);
    }

    private Providers provider(String name, ProviderKind kind, URI address) {
        return with(name + ".kind", kind.wireName())
                .with(name + ".base-url", address.toString())
                .with(name + ".api-key", "key-of-" + name)
                .with(name + ".model", "model-of-" + name);
    }

    Providers with(String setting, String value) {
        settings.put("maillon.llm." + setting, value);
        return this;
    }

    Providers environment(String name, String value) {
        environment.setProperty(name, value);
        return this;
    }

    MeterRegistry meters() {
        return meters;
    }

    Model model() {
        return model(environment);
    }

    private Model model(PropertyResolver resolver) {
        ObservationRegistry observations = ObservationRegistry.create();
        observations.observationConfig().observationHandler(new DefaultMeterObservationHandler(meters));
        LlmSettings bound =
                new Binder(new MapConfigurationPropertySource(settings)).bindOrCreate("maillon.llm", LlmSettings.class);
        return ProvidedModel.of(bound, resolver, meters, observations, InstantSource.system());
    }
}
