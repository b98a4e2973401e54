package dev.maillon.activities.fetching;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import org.apache.hc.client5.http.DnsResolver;

/**
 * What the client connects to: asked for once for each connection, and connected to as it was checked, so that a name that has another
 * address the second time gains nothing.
 */
final class CheckedHostNames implements DnsResolver {

    private final HostNames names;

    CheckedHostNames(HostNames names) {
        this.names = names;
    }

    /** @throws ForbiddenAddressException where one of its addresses is not public, whatever the others are */
    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        List<InetAddress> addresses = names.addresses(host);
        if (!addresses.stream().allMatch(PublicAddresses::has)) {
            throw new ForbiddenAddressException();
        }
        return addresses.toArray(InetAddress[]::new);
    }

    @Override
    public String resolveCanonicalHostname(String host) {
        return host;
    }

    /** A name leads inside of a network. */
    static final class ForbiddenAddressException extends UnknownHostException {
        private static final long serialVersionUID = 1L;
    }
}
