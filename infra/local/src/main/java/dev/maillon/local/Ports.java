package dev.maillon.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Where the parts listen, all on 127.0.0.1. The database is not among them: nobody needs to know its port.
 *
 * @param api HTTP API and console page
 * @param temporal gRPC frontend
 * @param ui Temporal's web UI
 * @param sink where the demo's replies go
 * @param speech the speech-to-text server, if there is one
 */
public record Ports(int api, int temporal, int ui, int sink, int speech) {

    public static final Ports USUAL = new Ports(8080, 7233, 8233, 9700, 9800);

    /** Any free ones. */
    public static final Ports FREE = new Ports(0, 0, 0, 0, 0);

    /**
     * Settles on a free port for each 0.
     *
     * @throws StartFailure if a port is taken; it says whose it was to be and how to choose another
     */
    Ports settled(boolean withUi, boolean withSpeech) {
        refuseOneForTwo(withUi, withSpeech);
        return new Ports(
                settled(api, "the API", "--port"),
                settled(temporal, "Temporal", "--temporal-port"),
                withUi ? settled(ui, "Temporal's UI", "--ui-port") : ui,
                settled(sink, "the reply sink", "--sink-port"),
                withSpeech ? settled(speech, "speech to text", "--speech-port") : speech);
    }

    private void refuseOneForTwo(boolean withUi, boolean withSpeech) {
        Set<Integer> wanted = new HashSet<>();
        IntStream.of(api, temporal, withUi ? ui : 0, sink, withSpeech ? speech : 0)
                .filter(port -> port != 0 && !wanted.add(port))
                .findFirst()
                .ifPresent(twice -> {
                    throw new StartFailure(
                            "Port " + twice + " is wanted for two things. Choose others with --port,"
                                    + " --temporal-port, --ui-port, --sink-port or --speech-port: infra/local/up --help names the usual ones.");
                });
    }

    public static int anyFree() {
        try {
            return bind(0);
        } catch (IOException e) {
            throw new UncheckedIOException("no free port", e);
        }
    }

    private static int settled(int wanted, String whose, String option) {
        try {
            return bind(wanted);
        } catch (IOException taken) {
            throw new StartFailure(
                    "Port %d, for %s, is taken. End what listens there, or choose another: infra/local/up %s %d"
                            .formatted(wanted, whose, option, anyFree()),
                    taken);
        }
    }

    private static int bind(int port) throws IOException {
        try (ServerSocket socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return socket.getLocalPort();
        }
    }
}
