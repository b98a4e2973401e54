package dev.maillon.domain.catalog;

import dev.maillon.domain.catalog.Catalog.Channel;
import dev.maillon.domain.catalog.Catalog.MediaHost;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A URL that names a file, held against the hosts that a channel's files may come from. Nothing is looked up or asked here. */
public sealed interface MediaUrl {

    /** @param host that allows it */
    record Allowed(URI url, MediaHost host) implements MediaUrl {}

    /** @param why a sentence that names the way out, and nothing of the URL */
    record Refused(String why) implements MediaUrl {}

    static MediaUrl of(String text, Channel channel) {
        URI url = parsed(text);
        if (url == null) {
            return new Refused("is no URL such as https://media.example.com/voice.ogg, without user and password.");
        }
        Optional<MediaHost> host =
                channel.mediaHosts().stream().filter(one -> one.serves(url)).findFirst();
        return host.<MediaUrl>map(one -> new Allowed(url, one))
                .orElseGet(() -> new Refused(
                        "leads to a host that the channel does not allow. Name the host in its mediaHosts in the catalog (with"
                                + " scheme: http where it has no https), or upload the file by POST /media."));
    }

    private static @Nullable URI parsed(String text) {
        try {
            URI url = new URI(text);
            return url.getHost() == null || url.getRawUserInfo() != null || url.getPort() > 65_535 ? null : url;
        } catch (URISyntaxException none) {
            return null;
        }
    }
}
