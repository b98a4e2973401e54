package dev.maillon.store;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class StoreProbeTest {

    @Test
    void aDatabaseThatIsThereAnswersEachQuestion() {
        try (StoreProbe probe = probe(TestDatabase.freshUrl())) {
            assertThatCode(() -> {
                        probe.ask();
                        probe.ask();
                    })
                    .doesNotThrowAnyException();
        }
    }

    @Test
    void aPortWhereNobodyListensIsNoAnswer() throws IOException {
        int port;
        try (ServerSocket socket = listening()) {
            port = socket.getLocalPort();
        }
        try (StoreProbe probe = probe("jdbc:mysql://127.0.0.1:" + port + "/maillon")) {
            assertThatThrownBy(probe::ask).isInstanceOf(SQLException.class);
        }
    }

    /** Without a timeout of its own, the driver would wait for ever. */
    @Test
    void aServerThatTakesConnectionsAndSaysNothingIsNoAnswer() throws IOException {
        try (ServerSocket socket = listening();
                StoreProbe probe = probe("jdbc:mysql://127.0.0.1:" + socket.getLocalPort() + "/maillon")) {
            assertThatThrownBy(probe::ask).isInstanceOf(SQLException.class);
            assertThatThrownBy(probe::ask).isInstanceOf(SQLException.class);
        }
    }

    private static ServerSocket listening() throws IOException {
        return new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
    }

    private static StoreProbe probe(String url) {
        return new StoreProbe(new StoreSettings(url, "root", "", 2));
    }
}
