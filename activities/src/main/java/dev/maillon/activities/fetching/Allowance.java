package dev.maillon.activities.fetching;

import dev.maillon.activities.secrets.Secrets;
import dev.maillon.domain.catalog.Catalog.Channel;
import dev.maillon.domain.catalog.Catalog.MediaHost;
import dev.maillon.domain.catalog.MediaUrl;
import dev.maillon.media.UnusableMedia;
import dev.maillon.media.UnusableMedia.Reason;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/** Where files of one channel may be asked for, and with which credentials: those of the channel's own workspace. */
record Allowance(String workspace, Channel channel, Secrets secrets) {

    /**
     * A URL that the channel allows, with that host's own credential and no other's.
     *
     * @param authorization the header; null: none
     */
    record DownloadTarget(URI url, @Nullable String authorization) {
        /** Without the credential. */
        @Override
        public String toString() {
            return "DownloadTarget[]";
        }
    }

    DownloadTarget hop(String url) throws UnusableMedia {
        return switch (MediaUrl.of(url, channel)) {
            case MediaUrl.Allowed allowed -> new DownloadTarget(allowed.url(), credential(allowed.host()));
            case MediaUrl.Refused refused -> throw new UnusableMedia(Reason.HOST_NOT_ALLOWED);
        };
    }

    private @Nullable String credential(MediaHost host) throws UnusableMedia {
        if (host.credential() == null) {
            return null;
        }
        return secrets.find(workspace, host.credential()).orElseThrow(() -> new UnusableMedia(Reason.NO_CREDENTIAL));
    }
}
