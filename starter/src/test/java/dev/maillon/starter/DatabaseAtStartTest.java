package dev.maillon.starter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.maillon.store.TestDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.context.ConfigurableApplicationContext;

/** A starter and its database may be started in any order. */
@Timeout(120)
class DatabaseAtStartTest {

    private static final int REFUSALS = 2;

    private final AtomicInteger asked = new AtomicInteger();

    @Test
    void isWaitedFor() throws IOException {
        String direct = TestDatabase.freshUrl();
        int database = Integer.parseInt(direct.replaceAll(".*:(\\d+)/.*", "$1"));
        try (ServerSocket door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            Thread.ofVirtual().start(() -> serve(door, database));
            try (ConfigurableApplicationContext starter = StarterApplication.application()
                    .run(
                            "--maillon.store.url=" + direct.replace(":" + database, ":" + door.getLocalPort()),
                            "--maillon.store.user=root",
                            "--maillon.temporal.target=127.0.0.1:1",
                            "--maillon.installation-secret=an installation secret of tests",
                            "--maillon.media.folder=target/media",
                            "--maillon.keys[0].workspace=demo",
                            "--maillon.keys[0].key=all-roles-key",
                            "--maillon.keys[0].name=local-demo",
                            "--maillon.keys[0].roles=staff",
                            "--server.port=0")) {
                assertThat(starter.isRunning()).isTrue();
                assertThat(asked).hasValueGreaterThan(REFUSALS);
            }
        }
    }

    /** The first who ask get no answer; then the database is there. */
    private void serve(ServerSocket door, int database) {
        try {
            while (true) {
                Socket client = door.accept();
                if (asked.incrementAndGet() <= REFUSALS) {
                    client.close();
                } else {
                    Socket server = new Socket(InetAddress.getLoopbackAddress(), database);
                    Thread.ofVirtual().start(() -> pass(client, server));
                    Thread.ofVirtual().start(() -> pass(server, client));
                }
            }
        } catch (IOException closed) {
            assertThat(door.isClosed()).isTrue();
        }
    }

    private static void pass(Socket from, Socket to) {
        try (from;
                to) {
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException ended) {
            if (!from.isClosed() && !to.isClosed()) {
                throw new UncheckedIOException(ended);
            }
        }
    }
}
