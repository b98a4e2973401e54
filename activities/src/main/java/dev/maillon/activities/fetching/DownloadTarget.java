package dev.maillon.activities.fetching;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * Where a file may be asked for: a URL that the channel allows, with that host's own credential and no other's.
 *
 * @param authorization the header; null: none
 */
record DownloadTarget(URI url, @Nullable String authorization) {

    /** Without the credential. */
    @Override
    public String toString() {
        return "Hop[]";
    }
}
