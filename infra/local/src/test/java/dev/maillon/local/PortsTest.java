package dev.maillon.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

class PortsTest {

    @Test
    void aTakenPortIsNamedWithTheOptionThatChoosesAnother() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(() -> new Ports(taken.getLocalPort(), 0, 0, 0, 0).settled(false, false))
                    .isInstanceOf(StartFailure.class)
                    .hasMessageContaining("Port " + taken.getLocalPort())
                    .hasMessageContaining("for the API")
                    .hasMessageContaining("infra/local/up --port ");
        }
    }

    @Test
    void onePortForTwoThingsIsRefused() {
        assertThatThrownBy(() -> new Ports(8233, 0, 8233, 0, 0).settled(true, false))
                .isInstanceOf(StartFailure.class)
                .hasMessageContaining("Port 8233 is wanted for two things");
    }

    @Test
    void zeroBecomesAFreePort() {
        Ports settled = Ports.FREE.settled(true, false);

        assertThat(new int[] {settled.api(), settled.temporal(), settled.ui(), settled.sink()})
                .doesNotContain(0);
    }
}
