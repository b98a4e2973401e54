package dev.maillon.activities.model;

import dev.maillon.activities.posting.RetryAfter;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * An answer with a status that is not 200.
 *
 * @param header a header's first value
 * @param code the provider's word for it; empty if it has none
 */
record HttpFailure(int status, Function<String, Optional<String>> header, String code) {

    /** The 4xx that tell of the moment and not of the request, as OpenAI's and Anthropic's own clients see them. */
    private static final Set<Integer> OF_THE_MOMENT = Set.of(408, 409, 425, 429);

    private static final Set<String> QUOTA =
            Set.of("insufficient_quota", "billing_hard_limit_reached", "billing_error");
    private static final Set<String> DECLINED = Set.of("content_filter", "content_policy_violation");

    <T> ProviderOutcome<T> meaning(String provider, Instant now) {
        // A code is a word of the provider's; what is longer may be a sentence with a customer's words in it.
        String why = provider + " answered " + status + (code.matches("[a-z_]{1,40}") ? " " + code : "");
        if (DECLINED.contains(code)) {
            return new ProviderOutcome.Declined<>();
        }
        if (QUOTA.contains(code) || status == 402) {
            return new ProviderOutcome.Unusable<>("quota", why + ": its quota is used up");
        }
        if (status == 401 || status == 403) {
            return new ProviderOutcome.Unusable<>("key_refused", why + ": it does not take the key");
        }
        if (status < 500 && !OF_THE_MOMENT.contains(status)) {
            return new ProviderOutcome.Unusable<>("bad_request", why);
        }
        return new ProviderOutcome.Passing<>(status == 429 ? "rate_limited" : "unavailable", why, delay(now));
    }

    private @Nullable Duration delay(Instant now) {
        return header.apply("retry-after-ms")
                .filter(value -> value.strip().matches("\\d{1,9}"))
                .map(value -> Duration.ofMillis(Long.parseLong(value.strip())))
                .or(() -> header.apply("retry-after").flatMap(value -> RetryAfter.read(value, now)))
                .filter(Duration::isPositive)
                .orElse(null);
    }
}
