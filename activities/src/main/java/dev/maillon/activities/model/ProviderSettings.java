package dev.maillon.activities.model;

import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Who is asked, and how; complete.
 *
 * @param name {@code primary} or {@code secondary}
 * @param key empty: none is sent
 * @param temperature null: the model's own
 */
record ProviderSettings(
        String name,
        ProviderKind kind,
        URI address,
        String key,
        String model,
        int maxOutputTokens,
        @Nullable Double temperature,
        Duration timeout,
        int maxConcurrent,
        BigDecimal priceIn,
        BigDecimal priceOut) {

    /** For messages: which setting it is, and whose server. */
    String title() {
        return "the " + name + " provider (" + kind.wireName() + ", " + model + ")";
    }

    BigDecimal cost(Answer answer) {
        return priceIn.multiply(BigDecimal.valueOf(answer.promptTokens()))
                .add(priceOut.multiply(BigDecimal.valueOf(answer.completionTokens())))
                .movePointLeft(6);
    }

    /** Without the key. */
    @Override
    public String toString() {
        return title() + " at " + address;
    }
}
