package dev.maillon.activities.posting;

import static org.assertj.core.api.Assertions.assertThat;

import dev.maillon.activities.outbound.Canary;
import dev.maillon.activities.outbound.Internet;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Replies and webhooks go where the catalog says as long as that is out on the internet: to no machine, and to no metadata service. */
class GuardedPostingTest {

    private static final String URL = "http://crm.example.com/closed";

    private final Receiver receiver = new Receiver();
    private final Canary canary;
    private final Internet internet;
    private final Exchanges exchanges;
    private final Posting posting;

    GuardedPostingTest() throws IOException {
        canary = new Canary();
        internet = new Internet(canary.port());
        PostingSettings settings = new PostingSettings(Duration.ofSeconds(1), 32);
        exchanges = new Exchanges(internet.clients(), settings);
        posting = new Posting(
                exchanges,
                new Signatures((workspace, reference) -> Optional.empty()),
                InstantSource.fixed(Instant.now()),
                settings);
    }

    @BeforeEach
    void begin() {
        internet.name("crm.example.com", List.of(Internet.SOMEWHERE))
                .server(Internet.SOMEWHERE, 80, receiver.url().getPort());
    }

    @AfterEach
    void nobodyWasThere() throws IOException {
        assertThat(canary.connections()).isZero();
        exchanges.stop();
        receiver.close();
        canary.close();
    }

    @Test
    void reachesWhoIsOutOnTheInternet() {
        assertThat(post(URL)).isEqualTo(new Posted.Accepted());
        assertThat(receiver.received().getFirst().header("host")).isEqualTo("crm.example.com");
        assertThat(receiver.received().getFirst().header("content-type")).isEqualTo("application/json");
        assertThat(receiver.received().getFirst().headers()).doesNotContainKeys("cookie", "upgrade");
    }

    @ParameterizedTest
    @MethodSource("dev.maillon.activities.outbound.Spellings#inside")
    void noSpellingOfAnAddressInsideOfANetworkIsConnectedTo(String host, InetAddress meaning) {
        internet.everything(meaning);
        for (String url : List.of("http://" + host + "/", "http://" + host + ":80/", "https://" + host + "/")) {
            assertThat(post(url)).as(url).isNotInstanceOf(Posted.Accepted.class);
        }
        assertThat(internet.connected).isEmpty();
    }

    @Test
    void aRefusalNamesTheHostAndTheSettingAndNoAddress() {
        internet.everything(Internet.INSIDE);
        assertThat(post("http://crm.internal:8080/"))
                .isInstanceOfSatisfying(
                        Posted.Refused.class,
                        refused -> assertThat(refused.why())
                                .contains("crm.internal:8080", "maillon.outbound.allowed")
                                .doesNotContain("10.0.0.7"));
    }

    @Test
    void aNameThatIsNowhereMayComeBack() {
        assertThat(post("http://nowhere.example.com/"))
                .isInstanceOfSatisfying(
                        Posted.Failed.class,
                        failed -> assertThat(failed.why())
                                .contains("nowhere.example.com", UnknownHostException.class.getSimpleName()));
    }

    @Test
    void connectsToTheAddressThatWasChecked() {
        internet.name("crm.example.com", List.of(Internet.SOMEWHERE), List.of(Internet.INSIDE));
        assertThat(post(URL)).isEqualTo(new Posted.Accepted());
        assertThat(internet.connected).containsExactly(new InetSocketAddress(Internet.SOMEWHERE, 80));
        assertThat(internet.asked("crm.example.com")).isEqualTo(1);
    }

    @Test
    void asksAgainWhereANameIsForEveryConnection() {
        internet.name("crm.example.com", List.of(Internet.SOMEWHERE), List.of(Internet.INSIDE));
        receiver.then(exchange -> {
            exchange.getResponseHeaders().set("Connection", "close");
            exchange.sendResponseHeaders(503, -1);
        });
        assertThat(post(URL)).isInstanceOf(Posted.Failed.class);
        assertThat(post(URL)).isInstanceOf(Posted.Refused.class);
    }

    @Test
    void doesNotPickAPublicAddressOutOfSeveral() {
        InetAddress[] both = {Internet.SOMEWHERE, Internet.INSIDE};
        internet.name("crm.example.com", Arrays.asList(both));
        assertThat(post(URL)).isInstanceOf(Posted.Refused.class);
        assertThat(internet.connected).isEmpty();
    }

    @Test
    void followsNoRedirect() {
        receiver.then(exchange -> {
            exchange.getResponseHeaders().set("Location", "http://127.0.0.1:" + canary.port() + "/");
            exchange.sendResponseHeaders(307, -1);
        });
        assertThat(post(URL)).isEqualTo(new Posted.Failed("crm.example.com answered 307", null));
        assertThat(receiver.received()).hasSize(1);
    }

    @Test
    void keepsAConnectionWhoseAnswerWasReadToItsEnd() {
        receiver.then(204).then(exchange -> {
            exchange.sendResponseHeaders(200, 4096);
            exchange.getResponseBody().write(new byte[4096]);
        });
        for (int i = 0; i < 3; i++) {
            assertThat(post(URL)).isEqualTo(new Posted.Accepted());
        }
        assertThat(internet.connected).hasSize(1);
    }

    @Test
    void endsTheConnectionOfAnAnswerThatIsTooLong() {
        receiver.then(exchange -> {
            exchange.sendResponseHeaders(200, 1 << 20);
            exchange.getResponseBody().write(new byte[1 << 20]);
        });
        assertThat(post(URL)).isEqualTo(new Posted.Accepted());
        assertThat(post(URL)).isEqualTo(new Posted.Accepted());
        assertThat(internet.connected).hasSize(2);
    }

    /** What was given up must not leave later: the reply may have been taken over meanwhile. */
    @Test
    void nothingLeavesOnceItWasGivenUp() throws Exception {
        CompletableFuture<Thread> asked = new CompletableFuture<>();
        CountDownLatch answered = new CountDownLatch(1);
        internet.before("slow.example.com", () -> {
            asked.complete(Thread.currentThread());
            awaited(answered);
        });
        internet.name("slow.example.com", List.of(Internet.SOMEWHERE));
        assertThat(post("http://slow.example.com/"))
                .isInstanceOfSatisfying(
                        Posted.Failed.class, failed -> assertThat(failed.why()).contains("gave no answer"));
        answered.countDown();
        asked.join().join();
        assertThat(internet.connected).isEmpty();
        assertThat(receiver.received()).isEmpty();
    }

    private Posted post(String url) {
        try {
            return posting.post(new Post("demo", "event-1", new URI(url), null, "{}"));
        } catch (URISyntaxException none) {
            return new Posted.Refused("no catalog has it");
        }
    }

    /** As a lookup is: nothing wakes it, and who tried is known afterwards. */
    private static void awaited(CountDownLatch latch) {
        boolean interrupted = false;
        while (latch.getCount() > 0) {
            try {
                latch.await();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
