package dev.maillon.activities.posting;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * A document to be posted.
 *
 * @param workspace whose secret it is
 * @param id the same at every attempt, so that the receiver knows it again; header {@code webhook-id}
 * @param secret reference of the secret that signs it; null: it leaves unsigned
 */
public record Post(
        String workspace, String id, URI url, @Nullable String secret, String json) {

    /** Host and port: what one slow receiver is told apart from the others by, and what may be logged. */
    public String host() {
        return url.getRawAuthority() == null ? "" : url.getRawAuthority().replaceAll("^.*@", "");
    }
}
