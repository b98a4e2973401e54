package dev.maillon.activities.posting;

import static org.assertj.core.api.Assertions.assertThat;

import com.standardwebhooks.Webhook;
import dev.maillon.activities.outbound.Internet;
import dev.maillon.activities.posting.Receiver.Received;
import dev.maillon.activities.secrets.Secrets;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PostingTest {

    private static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
    private static final Map<String, String> SECRETS = Map.of("env:GOOD", SECRET, "env:BAD", "not base64!");

    private final Receiver receiver = new Receiver();
    private final CountDownLatch end = new CountDownLatch(1);

    @AfterEach
    void close() {
        end.countDown();
        receiver.close();
    }

    @Test
    void signsAsStandardWebhooksSay() throws Exception {
        assertThat(posting(32).post(post("env:GOOD"))).isEqualTo(new Posted.Accepted());
        Received received = receiver.received().getFirst();
        assertThat(received.header("webhook-id")).isEqualTo("reply-1");
        new Webhook(SECRET).verify(received.body(), received.headers());
    }

    @ParameterizedTest
    @ValueSource(ints = {408, 425, 429, 500, 502, 503, 302})
    void mayBeAcceptedLater(int status) {
        receiver.then(status);
        assertThat(posting(32).post(post(null)))
                .isEqualTo(new Posted.Failed(receiver.url().getAuthority() + " answered " + status, null));
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 404, 410, 422})
    void isRefusedForGood(int status) {
        receiver.then(status);
        assertThat(posting(32).post(post(null)))
                .isEqualTo(new Posted.Refused(receiver.url().getAuthority() + " answered " + status));
    }

    @Test
    void waitsAsLongAsItIsAskedToButNotForEver() {
        receiver.then(answering(503, "Retry-After", "7")).then(answering(503, "Retry-After", "86400"));
        assertThat(retryAfter(posting(32).post(post(null)))).isEqualTo(Duration.ofSeconds(7));
        assertThat(retryAfter(posting(32).post(post(null)))).isEqualTo(Duration.ofMinutes(1));
    }

    @Test
    void cutsOffWhoGivesNoAnswer() {
        receiver.then(exchange -> await(end));
        assertThat(posting(32).post(post(null)))
                .isInstanceOfSatisfying(
                        Posted.Failed.class, failed -> assertThat(failed.why()).contains("gave no answer"));
    }

    @Test
    void acceptsAnAnswerWhoseBodyNeverEnds() {
        receiver.then(exchange -> {
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write(new byte[64 * 1024]);
            exchange.getResponseBody().flush();
            await(end);
        });
        assertThat(posting(32).post(post(null))).isEqualTo(new Posted.Accepted());
    }

    @Test
    void saysWhichSecretIsMissing() {
        assertThat(posting(32).post(post("env:NONE")))
                .isEqualTo(new Posted.Refused(
                        "the secret env:NONE is not set. For the worker, set the environment variable"
                                + " MAILLON_SECRETS_DEMO_NONE or put it into the file demo/NONE of the folder that maillon.secrets.folder"
                                + " names."));
        assertThat(posting(32).post(post("env:BAD")))
                .isInstanceOfSatisfying(
                        Posted.Refused.class,
                        refused -> assertThat(refused.why()).doesNotContain("not base64!"));
        assertThat(receiver.received()).isEmpty();
    }

    @Test
    void aHostThatIsNotThereMayComeBack() throws Exception {
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        Post post = new Post("demo", "reply-1", URI.create("http://127.0.0.1:" + port), null, "{}");
        assertThat(posting(32).post(post)).isInstanceOf(Posted.Failed.class);
    }

    @Test
    void aSlowHostTakesNoSlotOfAnother() throws Exception {
        Posting posting = posting(1);
        CountDownLatch arrived = new CountDownLatch(1);
        receiver.then(exchange -> {
            arrived.countDown();
            await(end);
        });
        Thread slow = Thread.startVirtualThread(() -> posting.post(post(null)));
        arrived.await();
        try (Receiver other = new Receiver()) {
            assertThat(posting.post(post(null)))
                    .isInstanceOfSatisfying(
                            Posted.Failed.class,
                            failed -> assertThat(failed.why()).contains("too many"));
            assertThat(posting.post(new Post("demo", "reply-2", other.url(), null, "{}")))
                    .isEqualTo(new Posted.Accepted());
        }
        end.countDown();
        slow.join();
    }

    private static Posting posting(int perHost) {
        PostingSettings settings = new PostingSettings(Duration.ofSeconds(1), perHost);
        Secrets secrets = (workspace, reference) -> Optional.ofNullable(SECRETS.get(reference));
        return new Posting(
                new Exchanges(Internet.loopback(), settings),
                new Signatures(secrets),
                InstantSource.fixed(Instant.now()),
                settings);
    }

    private Post post(@Nullable String secret) {
        return new Post("demo", "reply-1", receiver.url(), secret, "{\"text\":\"Thank you\"}");
    }

    private static Receiver.Answer answering(int status, String header, String value) {
        return exchange -> {
            exchange.getResponseHeaders().set(header, value);
            exchange.sendResponseHeaders(status, -1);
        };
    }

    private static @Nullable Duration retryAfter(Posted posted) {
        return posted instanceof Posted.Failed failed ? failed.retryAfter() : null;
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
