package dev.maillon.activities.fetching;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import dev.maillon.activities.outbound.Internet;
import dev.maillon.domain.catalog.Catalog.MediaHost;
import dev.maillon.media.UnusableMedia;
import dev.maillon.media.UnusableMedia.Reason;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.List;
import javax.net.ssl.SSLContext;
import org.apache.hc.core5.ssl.SSLContexts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Over https a host proves its name, and it is the name that counts, whatever address it was found at. */
@Tag("R32")
class FetchingByTlsTest {

    private static final char[] PASSWORD = "of a test".toCharArray();
    private static final MediaHost MEDIA = new MediaHost("media.example.com", "https", null);
    private static final MediaHost OTHER = new MediaHost("other.example.com", "https", null);

    @TempDir
    private Path folder;

    private HttpsServer server;
    private SSLContext trusting;

    @BeforeEach
    void begin() throws Exception {
        Path store = folder.resolve("media.example.com.p12");
        certify(store);
        trusting = SSLContexts.custom().loadTrustMaterial(store, PASSWORD).build();
        server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(
                SSLContexts.custom().loadKeyMaterial(store, PASSWORD, PASSWORD).build()));
        server.createContext("/", exchange -> {
            exchange.sendResponseHeaders(200, 5);
            exchange.getResponseBody().write("voice".getBytes(UTF_8));
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void end() {
        server.stop(0);
    }

    @Test
    void takesAFileFromWhoProvesTheName() throws IOException, UnusableMedia {
        try (FetchingScene scene = scene(trusting)) {
            assertThat(scene.fetch("https://media.example.com/1", MEDIA)).isEqualTo("voice".getBytes(UTF_8));
        }
    }

    @Test
    void takesNoneFromWhoDoesNot() throws IOException, GeneralSecurityException {
        try (FetchingScene scene = scene(trusting)) {
            assertThat(scene.refusal("https://other.example.com/1", OTHER)).isEqualTo(Reason.UNREACHABLE);
        }
        try (FetchingScene scene = scene(SSLContext.getDefault())) {
            assertThat(scene.refusal("https://media.example.com/1", MEDIA)).isEqualTo(Reason.UNREACHABLE);
        }
    }

    private FetchingScene scene(SSLContext tls) throws IOException {
        FetchingScene scene = new FetchingScene(folder, tls);
        scene.internet
                .name("other.example.com", List.of(Internet.SOMEWHERE))
                .server(Internet.SOMEWHERE, 443, server.getAddress().getPort());
        return scene;
    }

    private static void certify(Path store) throws IOException, InterruptedException {
        Process keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "media",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=media.example.com",
                        "-ext",
                        "SAN=dns:media.example.com",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        store.toString(),
                        "-storepass",
                        new String(PASSWORD))
                .inheritIO()
                .start();
        assertThat(keytool.waitFor()).isZero();
    }
}
