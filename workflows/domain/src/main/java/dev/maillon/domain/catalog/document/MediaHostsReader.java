package dev.maillon.domain.catalog.document;

import dev.maillon.domain.catalog.Catalog.MediaHost;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.MappingNode;

/** Reads a channel's {@code mediaHosts}: a name alone, or a name with its scheme and its credential. */
final class MediaHostsReader {

    private static final List<String> KEYS = List.of("host", "scheme", "credential");
    private static final String HTTPS = "https";

    private MediaHostsReader() {}

    static List<MediaHost> mediaHosts(Section channel) {
        List<MediaHost> hosts = new ArrayList<>();
        for (Value item : channel.items("mediaHosts")) {
            MediaHost host = item.node() instanceof MappingNode ? inFull(item, channel) : byName(item, channel);
            if (host != null) {
                PortRange.check(host.name(), item.place(), channel.findings());
                hosts.add(host);
            }
        }
        return List.copyOf(hosts);
    }

    private static @Nullable MediaHost byName(Value item, Section channel) {
        String name = channel.read(item, Formats::host);
        return name == null ? null : new MediaHost(name, HTTPS, null);
    }

    private static @Nullable MediaHost inFull(Value item, Section channel) {
        Section host = Section.of(item, channel.findings(), KEYS);
        if (host == null) {
            return null;
        }
        String name = host.requiredText("host", Formats::host);
        String scheme = host.optional("scheme", MediaHostsReader::scheme, HTTPS);
        return new MediaHost(name, scheme, host.optional("credential", Formats::secret));
    }

    private static String scheme(Value value) {
        String scheme = Formats.text(value);
        if (!scheme.equals(HTTPS) && !scheme.equals("http")) {
            throw new Unfit(() -> ProblemWording.notOneOf(scheme, "a scheme", List.of(HTTPS, "http")));
        }
        return scheme;
    }
}
