package dev.maillon.activities.outbound;

import java.net.Socket;

/** Makes the sockets that lead out. A test puts some in its place that write down what they are connected to. */
@FunctionalInterface
public interface Sockets {

    /** @return not yet connected */
    Socket create();
}
