package dev.maillon.activities.posting;

import java.util.Optional;

/** Where the secrets are to which the catalog refers. The catalog itself never holds one. */
@FunctionalInterface
public interface Secrets {

    /**
     * @param reference such as {@code env:WEB_CHANNEL_SECRET}
     * @return empty where it is not set, or refers to no place that this installation knows
     */
    Optional<String> find(String reference);
}
