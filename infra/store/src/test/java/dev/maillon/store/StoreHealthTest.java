package dev.maillon.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.health.contributor.Status;

@StoreTest
class StoreHealthTest {

    @Autowired
    private StoreHealth health;

    @Test
    void isUpWhileTheDatabaseAnswers() {
        assertThat(health.health().getStatus()).isEqualTo(Status.UP);
    }

    /** Spring's own waited for three seconds for a connection, and for ten for an answer. */
    @Test
    @Timeout(10)
    void isDownIfItTakesConnectionsAndSaysNothing() throws IOException {
        try (ServerSocket silent = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
                StoreHealth hanging = new StoreHealth(new StoreSettings(
                        "jdbc:mysql://127.0.0.1:" + silent.getLocalPort() + "/maillon", "root", "", 2))) {
            assertThat(hanging.health().getStatus()).isEqualTo(Status.DOWN);
            assertThat(hanging.health().getStatus()).isEqualTo(Status.DOWN);
        }
    }
}
