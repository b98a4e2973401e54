package dev.maillon.domain.catalog.document;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/** Ports go up to 65,535. An older document may name one beyond; nobody has ever been reached there. */
final class PortRange {

    private static final int LAST = 65_535;

    private PortRange() {}

    /** @return the URL as it is */
    static <U extends @Nullable URI> U checked(Section section, String key, U url) {
        if (url != null) {
            check(url.getPort(), section.place(key), section.findings());
        }
        return url;
    }

    /** @param host a name that a port may follow */
    static void check(String host, DocumentPosition place, Findings findings) {
        int colon = host.lastIndexOf(':');
        check(colon < 0 ? -1 : Integer.parseInt(host.substring(colon + 1)), place, findings);
    }

    private static void check(int port, DocumentPosition place, Findings findings) {
        if (port == 0 || port > LAST) {
            findings.excess(place, "There is no port " + port + "; write one from 1 to " + LAST + ", or leave it out.");
        }
    }
}
