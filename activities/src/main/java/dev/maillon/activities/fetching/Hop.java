package dev.maillon.activities.fetching;

import dev.maillon.activities.posting.Secrets;
import dev.maillon.catalog.Catalog.Channel;
import dev.maillon.catalog.Catalog.MediaHost;
import dev.maillon.catalog.MediaUrl;
import dev.maillon.media.UnusableMedia;
import dev.maillon.media.UnusableMedia.Reason;
import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where a file may be asked for: a URL that the channel allows, with that host's own credential and no other's.
 *
 * @param authorization the header; null: none
 */
record Hop(URI url, @Nullable String authorization) {

    static Hop to(String url, Channel channel, Secrets secrets) throws UnusableMedia {
        return switch (MediaUrl.of(url, channel)) {
            case MediaUrl.Allowed allowed -> new Hop(allowed.url(), credential(allowed.host(), secrets));
            case MediaUrl.Refused refused -> throw new UnusableMedia(Reason.HOST_NOT_ALLOWED);
        };
    }

    private static @Nullable String credential(MediaHost host, Secrets secrets) throws UnusableMedia {
        if (host.credential() == null) {
            return null;
        }
        Optional<String> value = secrets.find(host.credential());
        return value.orElseThrow(() -> new UnusableMedia(Reason.NO_CREDENTIAL));
    }

    /** Without the credential. */
    @Override
    public String toString() {
        return "Hop[]";
    }
}
