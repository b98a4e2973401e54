package dev.maillon.activities.fetching;

import static dev.maillon.activities.fetching.FetchingScene.MEDIA;
import static dev.maillon.activities.fetching.FetchingScene.URL;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.maillon.activities.outbound.Internet;
import dev.maillon.activities.outbound.Spellings;
import dev.maillon.domain.catalog.Catalog.MediaHost;
import dev.maillon.media.UnusableMedia.Reason;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * No spelling of an address inside of a network is ever connected to: not if the message names it, not if a host redirects to it,
 * and not even if the catalog allows it and the resolver understands it. Whatever is connected to would be the canary.
 */
@Tag("R32")
class ForbiddenAddressesTest {

    @TempDir
    private Path folder;

    private FetchingScene scene;

    @BeforeEach
    void begin() throws IOException {
        scene = new FetchingScene(folder);
    }

    @AfterEach
    void nobodyWasThere() throws IOException {
        assertThat(scene.canary.connections()).isZero();
        scene.assertNothingLeft();
        scene.close();
    }

    @ParameterizedTest
    @MethodSource("dev.maillon.activities.outbound.Spellings#inside")
    void isNeverConnectedTo(String host, InetAddress meaning) {
        String name = Spellings.name(host);
        scene.internet.everything(meaning);
        MediaHost allowed = new MediaHost(name, "http", null);
        assertNotReached("http://" + host + "/", allowed);
        assertNotReached("http://" + host + ":80/", allowed);
        assertThat(scene.internet.connected).isEmpty();

        scene.internet.name("media.example.com", List.of(Internet.SOMEWHERE));
        redirect("http://" + host + "/");
        assertNotReached(URL, MEDIA, allowed);
        redirect("//" + host + "/");
        assertNotReached(URL, MEDIA, allowed);
        assertThat(scene.internet.connected).hasSize(2);
    }

    @Test
    void aRedirectToAnotherSchemeIsNotFollowed() {
        for (String to : List.of("file:///etc/passwd", "ftp://media.example.com/", "gopher://127.0.0.1/", "data:,x")) {
            redirect(to);
            assertThat(scene.refusal(URL, MEDIA)).as(to).isEqualTo(Reason.HOST_NOT_ALLOWED);
        }
    }

    private void assertNotReached(String url, MediaHost... hosts) {
        assertThat(scene.refusal(url, hosts)).as(url).isIn(Reason.HOST_NOT_ALLOWED, Reason.FORBIDDEN_ADDRESS);
    }

    private void redirect(String to) {
        scene.host.then(exchange -> {
            // As a server on the internet writes it: in UTF-8.
            exchange.getResponseHeaders().set("Location", new String(to.getBytes(UTF_8), ISO_8859_1));
            exchange.sendResponseHeaders(302, -1);
        });
    }
}
