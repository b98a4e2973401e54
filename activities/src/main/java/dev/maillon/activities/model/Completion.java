package dev.maillon.activities.model;

import dev.maillon.activities.model.LlmSettings.Entry;
import java.net.URI;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.PropertyResolver;

/**
 * Puts in what a provider's settings leave open: from Spring AI's settings, from the provider's own variable, else what is usual.
 *
 * @param property that the settings stand under, such as {@code maillon.llm.primary}
 */
record Completion(String name, String property, Entry entry, PropertyResolver environment) {

    /** @throws IllegalStateException if a setting is missing; it names it */
    ProviderSettings settings() {
        ProviderKind kind = required(entry.kind(), "kind", "is openai, anthropic or ollama");
        return new ProviderSettings(
                name,
                kind,
                kind.address(address(kind)),
                key(kind),
                required(entry.model(), "model", "is the model's name at the provider"),
                entry.maxOutputTokens(),
                entry.temperature(),
                entry.timeout(),
                entry.maxConcurrent(),
                entry.priceIn(),
                entry.priceOut());
    }

    private URI address(ProviderKind kind) {
        URI given = entry.baseUrl();
        String springs = environment.getProperty("spring.ai." + kind.wireName() + ".base-url");
        return given != null ? given : springs != null ? URI.create(springs) : kind.home();
    }

    /** A server of one's own may want no key; the providers themselves do. */
    private String key(ProviderKind kind) {
        String key = entry.apiKey();
        if (key == null) {
            key = environment.getProperty("spring.ai." + kind.wireName() + ".api-key");
        }
        if (key == null && address(kind).equals(kind.home())) {
            // Nobody else's server gets the provider's key.
            key = environment.getProperty(kind.keyVariable());
        }
        boolean needed = kind != ProviderKind.OLLAMA && address(kind).equals(kind.home());
        return needed
                ? required(key, "api-key", "is the key for " + kind.home() + "; " + kind.keyVariable() + " will do")
                : Objects.requireNonNullElse(key, "");
    }

    private <T> T required(@Nullable T value, String setting, String what) {
        if (value == null || value.toString().isBlank()) {
            String missing = property + "." + setting;
            throw new IllegalStateException(missing + " ("
                    + missing.replace("-", "").replace('.', '_').toUpperCase(Locale.ROOT) + ") is missing: it "
                    + what);
        }
        return value;
    }
}
