package dev.maillon.activities.fetching;

import java.net.Socket;

/** Makes the sockets that fetch. A test puts some in its place that write down what they are connected to. */
@FunctionalInterface
public interface Sockets {

    /** @return not yet connected */
    Socket create();
}
