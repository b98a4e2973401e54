package dev.maillon.activities.model;

import java.util.Optional;

/** What a client's exceptions mean. */
interface ClientFailures {

    /** The status that it failed with; empty if it failed otherwise. */
    Optional<HttpFailure> status(RuntimeException failure);

    /** True if the provider could not be reached, or the connection broke. */
    boolean isUnreachable(RuntimeException failure);
}
