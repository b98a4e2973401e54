package dev.maillon.activities.secrets;

import java.io.UncheckedIOException;
import java.util.Optional;

/** Where the secrets are to which the catalog refers. The catalog itself never holds one. */
@FunctionalInterface
public interface Secrets {

    /**
     * @param workspace whose catalog refers to it; another's secrets are never found
     * @param reference such as {@code env:WEB_CHANNEL_SECRET}
     * @return empty if it is not set, or refers to no place that this installation knows
     * @throws UncheckedIOException if it is there and cannot be read now
     */
    Optional<String> find(String workspace, String reference);
}
