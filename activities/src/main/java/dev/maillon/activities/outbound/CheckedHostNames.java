package dev.maillon.activities.outbound;

import dev.maillon.activities.outbound.HostNames.ForbiddenAddressException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import org.apache.hc.client5.http.DnsResolver;

/**
 * What a client connects to: asked for once for each connection, and connected to as it was checked, so that a name that has another
 * address the second time gains nothing.
 */
record CheckedHostNames(HostNames names, OutboundSettings settings) implements DnsResolver {

    /**
     * The client would still connect after a lookup that took so long that nobody waits any more.
     *
     * @throws ForbiddenAddressException if one of its addresses may not be led to, whatever the others are
     */
    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        List<InetAddress> addresses = names.addresses(host);
        if (Thread.currentThread().isInterrupted()) {
            throw new UnknownHostException("found too late");
        }
        if (!addresses.stream().allMatch(settings::allow)) {
            throw new ForbiddenAddressException();
        }
        return addresses.toArray(InetAddress[]::new);
    }

    @Override
    public String resolveCanonicalHostname(String host) {
        return host;
    }
}
