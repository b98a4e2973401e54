package dev.maillon.activities.outbound;

import java.net.UnknownHostException;

/** A name leads inside of a network, if nobody has allowed it to lead. */
public final class ForbiddenAddressException extends UnknownHostException {
    private static final long serialVersionUID = 1L;
}
