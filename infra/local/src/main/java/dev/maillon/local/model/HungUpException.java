package dev.maillon.local.model;

import java.io.IOException;

/** The client closed the connection before it had its answer. */
final class HungUpException extends IOException {

    private static final long serialVersionUID = 1L;

    HungUpException(IOException cause) {
        super(cause);
    }
}
