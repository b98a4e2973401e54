package dev.maillon.media;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** A server that speaks S3, as a process of its own on this machine's loopback, with the bucket {@code media}. */
final class S3Server implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Process process;
    private final int port;

    S3Server(Path data) throws IOException {
        port = freePort();
        process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-jar",
                        Path.of("target", "s3mock-exec.jar").toAbsolutePath().toString(),
                        "--server.address=127.0.0.1",
                        "--server.port=" + freePort(),
                        "--http.port=" + port,
                        "--com.adobe.testing.s3mock.store.root=" + data,
                        "--com.adobe.testing.s3mock.store.initial-buckets=media")
                .redirectErrorStream(true)
                .redirectOutput(data.resolveSibling("s3.log").toFile())
                .start();
        awaitIt();
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + port);
    }

    private void awaitIt() throws IOException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!listens()) {
            if (!process.isAlive() || System.nanoTime() - end > 0) {
                process.destroyForcibly();
                throw new IOException("the S3 server did not come up");
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
        }
    }

    private boolean listens() {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException notYet) {
            return false;
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() {
        process.destroyForcibly().onExit().join();
    }
}
