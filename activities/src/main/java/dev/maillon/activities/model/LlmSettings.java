package dev.maillon.activities.model;

import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.core.env.PropertyResolver;

/**
 * Settings {@code maillon.llm}.
 *
 * @param primary who is asked; absent: no agent can be planned for by a model
 * @param secondary who is asked while the primary rests, refuses the key or has no quota left
 * @param rest how long a provider that failed often is left alone
 */
@ConfigurationProperties("maillon.llm")
public record LlmSettings(
        @Nullable Entry primary,
        @Nullable Entry secondary,
        @DefaultValue("30s") Duration rest,
        @DefaultValue Limits limits) {

    public LlmSettings {
        if (primary == null && secondary != null) {
            throw new IllegalArgumentException("maillon.llm.secondary is set, and maillon.llm.primary is not");
        }
    }

    /**
     * How much a workspace may ask.
     *
     * @param tokensPerDay of each workspace, prompt and completion together, by UTC's day; the call that passes it is still answered. 0: no
     *     limit
     * @param callsPerMinute of each workspace: requests that workers wanted to make for it in a minute of the clock, repetitions and refused
     *     ones included. 0: no limit
     */
    public record Limits(
            @DefaultValue("0") long tokensPerDay,
            @DefaultValue("0") int callsPerMinute) {}

    /**
     * A provider.
     *
     * @param kind {@code openai} (every server that speaks it), {@code anthropic} or {@code ollama}
     * @param baseUrl address of a server other than the provider's own
     * @param apiKey the provider's; absent: Spring AI's own {@code spring.ai.….api-key}, else {@code OPENAI_API_KEY} or
     *     {@code ANTHROPIC_API_KEY} for those two themselves
     * @param model the model's name, as the provider knows it
     * @param maxOutputTokens where an answer is cut off; a model that reasons needs room for that, too
     * @param temperature of the answers; absent: the model's own; several newer models refuse another
     * @param timeout of one request in all. A plan has 2 minutes, so this leaves room for a second try
     * @param maxConcurrent requests under way in this process
     * @param priceIn the price of a million prompt tokens, in whatever currency; for the cost metric alone
     * @param priceOut the price of a million completion tokens
     */
    public record Entry(
            @Nullable ProviderKind kind,
            @Nullable URI baseUrl,
            @Nullable String apiKey,
            @Nullable String model,
            @DefaultValue("4096") int maxOutputTokens,
            @Nullable Double temperature,
            @DefaultValue("45s") Duration timeout,
            @DefaultValue("16") int maxConcurrent,
            @DefaultValue("0") BigDecimal priceIn,
            @DefaultValue("0") BigDecimal priceOut) {

        /** Without the key. */
        @Override
        public String toString() {
            return "Entry[" + kind + ", " + model + ", " + baseUrl + "]";
        }
    }

    /**
     * In the order in which they are asked; none if none is set.
     *
     * @throws IllegalStateException if a setting is missing; it names it
     */
    List<ProviderSettings> providers(PropertyResolver environment) {
        return Stream.of(complete("primary", primary, environment), complete("secondary", secondary, environment))
                .flatMap(Stream::ofNullable)
                .toList();
    }

    private static @Nullable ProviderSettings complete(
            String name, @Nullable Entry entry, PropertyResolver environment) {
        return entry == null ? null : new Completion(name, "maillon.llm." + name, entry, environment).settings();
    }
}
