package dev.maillon.activities.outbound;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/** Where a host is. A test puts its own answers in its place. */
@FunctionalInterface
public interface HostNames {

    /** @return at least one */
    List<InetAddress> addresses(String host) throws UnknownHostException;

    /** A name leads inside of a network, if nobody has allowed it to lead. */
    final class ForbiddenAddressException extends UnknownHostException {
        private static final long serialVersionUID = 1L;
    }
}
