package dev.maillon.activities.fetching;

import static dev.maillon.activities.fetching.FetchingScene.MEDIA;
import static dev.maillon.activities.fetching.FetchingScene.URL;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import dev.maillon.activities.outbound.Internet;
import dev.maillon.activities.posting.Receiver.Answer;
import dev.maillon.activities.posting.Receiver.Received;
import dev.maillon.domain.catalog.Catalog.MediaHost;
import dev.maillon.media.UnusableMedia;
import dev.maillon.media.UnusableMedia.Reason;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files by URL: what arrives, what is gone on with, and what is given up (R32). */
@Tag("R32")
class FetchingTest {

    private static final byte[] VOICE = "voice ".repeat(5_000).getBytes(UTF_8);

    @TempDir
    private Path folder;

    private FetchingScene scene;

    @BeforeEach
    void begin() throws IOException {
        scene = new FetchingScene(folder);
    }

    @AfterEach
    void nothingIsLeft() throws IOException {
        scene.assertNothingLeft();
        assertThat(scene.canary.connections()).isZero();
        scene.close();
    }

    @Test
    void bringsAFileIntoTheStore() throws UnusableMedia, IOException {
        scene.host.then(file(VOICE));
        assertThat(scene.fetch(URL, MEDIA)).isEqualTo(VOICE);
        Received request = scene.host.received().getFirst();
        assertThat(request.header("host")).isEqualTo("media.example.com");
        assertThat(request.headers()).doesNotContainKeys("authorization", "cookie", "accept-encoding");
    }

    @Test
    void showsEachHostItsOwnCredentialAndNoOther() throws UnusableMedia, IOException {
        scene.internet.name("files.example.com", List.of(Internet.SOMEWHERE));
        scene.host.then(redirect("http://files.example.com/1")).then(file(VOICE));
        MediaHost known = new MediaHost("media.example.com", "http", "env:MEDIA_TOKEN");
        scene.fetch(URL, known, new MediaHost("files.example.com", "http", null));
        List<Received> requests = scene.host.received();
        assertThat(requests.getFirst().header("authorization")).isEqualTo("Bearer for media");
        assertThat(requests.getLast().headers()).doesNotContainKey("authorization");
    }

    @Test
    void asksNobodyWithoutTheCredentialThatItShouldHave() {
        MediaHost unknown = new MediaHost("media.example.com", "http", "env:NOT_SET");
        assertThat(scene.refusal(URL, unknown)).isEqualTo(Reason.NO_CREDENTIAL);
        assertThat(scene.host.received()).isEmpty();
    }

    @Test
    void goesOnWhereItBrokeOff() throws UnusableMedia, IOException {
        scene.host.then(brokenOff(VOICE, 20_000, "\"1\"")).then(rest(VOICE, 20_000, "\"1\""));
        assertThat(scene.fetch(URL, MEDIA)).isEqualTo(VOICE);
        Received second = scene.host.received().getLast();
        assertThat(second.header("range")).isEqualTo("bytes=20000-");
        assertThat(second.header("if-range")).isEqualTo("\"1\"");
    }

    @Test
    void putsNoTwoFilesTogether() throws UnusableMedia, IOException {
        byte[] other = "other".repeat(3_000).getBytes(UTF_8);
        scene.host.then(brokenOff(VOICE, 20_000, "\"1\"")).then(file(other));
        assertThat(scene.fetch(URL, MEDIA)).isEqualTo(other);
        scene.host.then(brokenOff(VOICE, 20_000, null)).then(file(VOICE));
        assertThat(scene.fetch(URL, MEDIA)).isEqualTo(VOICE);
        assertThat(scene.host.received().getLast().headers()).doesNotContainKey("range");
    }

    @Test
    void triesAgainWhatFailsForNow() throws UnusableMedia, IOException {
        scene.host.then(503).then(HttpExchange::close).then(429).then(file(VOICE));
        assertThat(scene.fetch(URL, MEDIA)).isEqualTo(VOICE);
    }

    @Test
    void saysWhatAHostMeans() {
        scene.host.then(404).then(401).then(exchange -> exchange.sendResponseHeaders(200, -1));
        assertThat(scene.refusal(URL, MEDIA)).isEqualTo(Reason.REFUSED_BY_HOST);
        assertThat(scene.refusal(URL, MEDIA)).isEqualTo(Reason.REFUSED_BY_HOST);
        assertThat(scene.refusal(URL, MEDIA)).isEqualTo(Reason.EMPTY);
    }

    @Test
    void takesNoMoreThanTheLimit() throws UnusableMedia, IOException {
        byte[] limit = new byte[64 * 1024];
        scene.host.then(file(limit)).then(file(new byte[64 * 1024 + 1])).then(endless());
        assertThat(scene.fetch(URL, MEDIA)).hasSize(limit.length);
        assertThat(scene.refusal(URL, MEDIA)).isEqualTo(Reason.TOO_LARGE);
        assertThat(scene.refusal(URL, MEDIA)).isEqualTo(Reason.TOO_LARGE);
    }

    @Test
    void unpacksNothing() throws UnusableMedia, IOException {
        scene.host.then(exchange -> {
            exchange.getResponseHeaders().set("Content-Encoding", "gzip");
            file(VOICE).to(exchange);
        });
        assertThat(scene.fetch(URL, MEDIA)).isEqualTo(VOICE);
    }

    @Test
    void givesUpAHostThatNeverAnswers() {
        CountDownLatch end = new CountDownLatch(1);
        for (int i = 0; i < 20; i++) {
            scene.host.then(silent(end));
        }
        assertThat(scene.refusal(URL, MEDIA)).isEqualTo(Reason.UNREACHABLE);
        end.countDown();
    }

    @Test
    void givesUpAHostThatDripsOn() {
        scene.host.then(exchange -> {
            exchange.sendResponseHeaders(200, 0);
            while (true) {
                exchange.getResponseBody().write('x');
                exchange.getResponseBody().flush();
                LockSupport.parkNanos(20_000_000);
            }
        });
        assertThat(scene.refusal(URL, MEDIA)).isEqualTo(Reason.UNREACHABLE);
    }

    @Test
    void endsAtOnceWhereNobodyWaitsForItAnyMore() {
        CountDownLatch end = new CountDownLatch(1);
        scene.host.then(silent(end));
        assertThatThrownBy(() -> scene.fetch(() -> {
                    throw new CancellationException("taken over");
                }))
                .hasMessage("taken over");
        end.countDown();
    }

    @Test
    void goesOnlyWhereTheChannelSays() {
        MediaHost https = new MediaHost("media.example.com", "https", null);
        assertThat(scene.refusal(URL)).isEqualTo(Reason.HOST_NOT_ALLOWED);
        assertThat(scene.refusal(URL, https)).isEqualTo(Reason.HOST_NOT_ALLOWED);
        for (String url : List.of(
                "https://media.example.com/",
                "http://media.example.com:8080/",
                "http://media.example.com./",
                "http://evil.media.example.com/",
                "http://media.example.com.evil.example/",
                "http://media.example.com@evil.example/",
                "http://evil.example/media.example.com",
                "http://evil.example#media.example.com",
                "http://evil.example\\@media.example.com/",
                "file:///etc/passwd",
                "ftp://media.example.com/",
                "//media.example.com/",
                "media.example.com")) {
            assertThat(scene.refusal(url, MEDIA)).as(url).isEqualTo(Reason.HOST_NOT_ALLOWED);
        }
        assertThat(scene.internet.connected).isEmpty();
    }

    @Test
    void followsNoMoreThanAFewRedirects() {
        for (int i = 0; i < 10; i++) {
            scene.host.then(redirect("/again"));
        }
        assertThat(scene.refusal(URL, MEDIA)).isEqualTo(Reason.REFUSED_BY_HOST);
        assertThat(scene.host.received()).hasSize(6);
    }

    @Test
    void connectsToTheAddressThatWasChecked() throws UnusableMedia, IOException {
        scene.internet.name("media.example.com", List.of(Internet.SOMEWHERE), List.of(Internet.INSIDE));
        scene.host.then(file(VOICE));
        assertThat(scene.fetch(URL, MEDIA)).isEqualTo(VOICE);
        assertThat(scene.internet.connected).containsExactly(new InetSocketAddress(Internet.SOMEWHERE, 80));
        assertThat(scene.internet.asked("media.example.com")).isEqualTo(1);
    }

    @Test
    void asksAgainWhereANameIsAtEachConnection() {
        scene.internet.name("media.example.com", List.of(Internet.SOMEWHERE), List.of(Internet.INSIDE));
        scene.host.then(503);
        assertThat(scene.refusal(URL, MEDIA)).isEqualTo(Reason.FORBIDDEN_ADDRESS);
        scene.internet.name("media.example.com", List.of(Internet.SOMEWHERE), List.of(Internet.INSIDE));
        scene.host.then(redirect("/elsewhere"));
        assertThat(scene.refusal(URL, MEDIA)).isEqualTo(Reason.FORBIDDEN_ADDRESS);
    }

    @Test
    void doesNotPickAPublicAddressOutOfSeveral() {
        InetAddress[] both = {Internet.SOMEWHERE, Internet.INSIDE};
        scene.internet.name("media.example.com", Arrays.asList(both));
        assertThat(scene.refusal(URL, MEDIA)).isEqualTo(Reason.FORBIDDEN_ADDRESS);
        assertThat(scene.internet.connected).isEmpty();
    }

    private static Answer file(byte[] bytes) {
        return exchange -> {
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
        };
    }

    private static Answer redirect(String to) {
        return exchange -> {
            exchange.getResponseHeaders().set("Location", to);
            exchange.sendResponseHeaders(302, -1);
        };
    }

    private static Answer brokenOff(byte[] bytes, int at, @Nullable String tag) {
        return exchange -> {
            if (tag != null) {
                exchange.getResponseHeaders().set("ETag", tag);
            }
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes, 0, at);
            exchange.getResponseBody().flush();
        };
    }

    private static Answer rest(byte[] bytes, int from, String tag) {
        return exchange -> {
            exchange.getResponseHeaders().set("ETag", tag);
            exchange.getResponseHeaders()
                    .set("Content-Range", "bytes " + from + "-" + (bytes.length - 1) + "/" + bytes.length);
            exchange.sendResponseHeaders(206, bytes.length - from);
            exchange.getResponseBody().write(bytes, from, bytes.length - from);
        };
    }

    /** Says nothing until the test is over. */
    private static Answer silent(CountDownLatch end) {
        return exchange -> {
            try {
                end.await();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        };
    }

    private static Answer endless() {
        return exchange -> {
            exchange.sendResponseHeaders(200, 0);
            while (true) {
                exchange.getResponseBody().write(VOICE);
            }
        };
    }
}
