package dev.maillon.activities;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.standardwebhooks.Webhook;
import dev.maillon.activities.fetching.Fetching;
import dev.maillon.activities.followups.Starts;
import dev.maillon.activities.outbound.Canary;
import dev.maillon.activities.outbound.Internet;
import dev.maillon.activities.outbound.Spellings;
import dev.maillon.activities.posting.Post;
import dev.maillon.activities.posting.Posted;
import dev.maillon.activities.posting.Posting;
import dev.maillon.activities.posting.Receiver;
import dev.maillon.domain.action.State;
import dev.maillon.domain.catalog.Catalog.Channel;
import dev.maillon.domain.catalog.Catalog.MediaHost;
import dev.maillon.domain.conversation.Conversation;
import dev.maillon.domain.event.ActionEvent;
import dev.maillon.domain.turn.TaskQueues;
import dev.maillon.media.UnusableMedia;
import dev.maillon.media.UnusableMedia.Reason;
import dev.maillon.store.StoreTest;
import io.temporal.client.WorkflowClient;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ContextConfiguration;

/**
 * Everything that the author of a catalog of workspace {@code a} can name, against workspace {@code b}, the environment, the files and the
 * network of the machine: nothing is reached. What a reader of catalogs would refuse is tried too, since it is the last guard that counts,
 * and each kind has one case that is allowed, by which the test would notice.
 */
@SpringBootTest(
        classes = AuthorsMachine.class,
        webEnvironment = SpringBootTest.WebEnvironment.NONE,
        properties = {
            "maillon.media.folder=target/authors-reach/media",
            "maillon.media.work=target/authors-reach/work",
            "maillon.fetching.timeout=2s",
            "maillon.posting.timeout=2s"
        })
@ContextConfiguration(initializers = StoreTest.FreshDatabase.class)
class AuthorsReachTest {

    private static final URI OUTSIDE = URI.create("http://crm.example.com/");

    @Autowired
    private Posting posting;

    @Autowired
    private Fetching fetching;

    @Autowired
    private Starts starts;

    @Autowired
    private Scene scene;

    @Autowired
    private Internet internet;

    @Autowired
    private Canary canary;

    @Autowired
    private WorkflowClient client;

    private final Receiver receiver = new Receiver();

    @BeforeEach
    void open() {
        internet.connected.clear();
        internet.name("crm.example.com", List.of(Internet.SOMEWHERE))
                .server(Internet.SOMEWHERE, 80, receiver.url().getPort());
    }

    @AfterEach
    void nothingOfTheMachineWasReached() {
        assertThat(canary.connections()).isZero();
        receiver.close();
    }

    @ParameterizedTest
    @MethodSource("dev.maillon.activities.AuthorsMachine#othersSecrets")
    void noReferenceFindsASecretOfAnother(String reference) {
        assertThat(posting.post(new Post("a", "e1", OUTSIDE, reference, "{}"))).isInstanceOf(Posted.Refused.class);
        assertThat(refusal(OUTSIDE.toString(), new MediaHost("crm.example.com", "http", reference)))
                .isEqualTo(Reason.NO_CREDENTIAL);
        assertThat(internet.connected).isEmpty();
    }

    @Test
    void itsOwnSecretsAreSent() throws Exception {
        assertThat(posting.post(new Post("a", "e1", OUTSIDE, "env:OWN", "{}"))).isEqualTo(new Posted.Accepted());
        new Webhook(AuthorsMachine.OWN)
                .verify("{}", receiver.received().getFirst().headers());
        assertThat(posting.post(new Post("a", "e2", OUTSIDE, "env:OWN_FILE", "{}")))
                .isEqualTo(new Posted.Accepted());
        fetch(new MediaHost("crm.example.com", "http", "env:OWN"));
        assertThat(receiver.received().getLast().header("authorization")).isEqualTo(AuthorsMachine.OWN);
    }

    /** The URL of a channel and of a webhook, by any name that leads inside, and by any spelling of what is inside. */
    @ParameterizedTest
    @MethodSource("dev.maillon.activities.outbound.Spellings#inside")
    void noUrlLeadsInsideOfTheNetwork(String host, InetAddress meaning) {
        internet.everything(meaning);
        for (String url : List.of("http://" + host + "/", "https://" + host + ":" + canary.port() + "/")) {
            assertThat(post(url)).as(url).isNotInstanceOf(Posted.Accepted.class);
            MediaHost allowed = new MediaHost(Spellings.name(host), "http", null);
            assertThat(refusal(url, allowed)).as(url).isIn(Reason.HOST_NOT_ALLOWED, Reason.FORBIDDEN_ADDRESS);
        }
        assertThat(internet.connected).isEmpty();
    }

    @Test
    void noAnswerLeadsInsideOfTheNetwork() {
        for (int status : new int[] {301, 302, 303, 307, 308}) {
            receiver.then(redirect(status)).then(redirect(status));
            assertThat(post(OUTSIDE.toString())).isInstanceOf(Posted.Failed.class);
            assertThat(refusal(OUTSIDE.toString(), new MediaHost("crm.example.com", "http", "env:OWN"), canaryHost()))
                    .isIn(Reason.HOST_NOT_ALLOWED, Reason.FORBIDDEN_ADDRESS);
        }
    }

    @Test
    void whatIsOutsideIsReached() throws Exception {
        assertThat(post(OUTSIDE.toString())).isEqualTo(new Posted.Accepted());
        fetch(new MediaHost("crm.example.com", "http", null));
        assertThat(receiver.received()).hasSize(2);
    }

    /** By name, by spelling, by partition, by the queue of the one worker that has a run in its memory. */
    @Test
    void noTriggerReachesAWorkerOfOurs() {
        try (OurWorker ours = new OurWorker(client)) {
            String own = client.getOptions().getNamespace();
            for (String queue : ours.queues()) {
                for (String namespace : new @Nullable String[] {null, own}) {
                    for (String type :
                            List.of("ConversationTurn", "BulkReassignment", "Healing", "FollowUpLine", "Any")) {
                        assertThat(starts.refusal(Starts.trigger(id(), type, queue, namespace), event()))
                                .as("%s on %s of %s", type, queue, namespace)
                                .isPresent();
                    }
                }
            }
            assertThat(ours.ran()).isEmpty();
        }
    }

    /** What the guard is there for: Temporal gives our worker whatever is started on its queue. */
    @Test
    void ourWorkerWouldBeReachedWithoutTheGuard() {
        try (OurWorker ours = new OurWorker(client)) {
            assertThat(ours.reachedBy(TaskQueues.TURNS)).isTrue();
        }
    }

    @Test
    void aTriggerReachesItsAuthorsOwnWorker() {
        assertThat(starts.refusal(Starts.trigger(id(), "Any", "crm-of-the-test", null), event()))
                .isEmpty();
        assertThat(starts.refusal(
                        Starts.trigger(
                                id(),
                                "Any",
                                "crm-of-the-test",
                                client.getOptions().getNamespace()),
                        event()))
                .isEmpty();
    }

    private Posted post(String url) {
        try {
            return posting.post(new Post("a", "e1", new URI(url), "env:OWN", "{}"));
        } catch (URISyntaxException none) {
            return new Posted.Refused("no catalog has it");
        }
    }

    private void fetch(MediaHost... hosts) throws UnusableMedia, IOException {
        receiver.then(exchange -> {
            exchange.sendResponseHeaders(200, 5);
            exchange.getResponseBody().write(new byte[5]);
        });
        fetching.fetch("a", channel(hosts), OUTSIDE.toString(), () -> {});
    }

    private @Nullable Reason refusal(String url, MediaHost... hosts) {
        UnusableMedia unusable =
                catchThrowableOfType(UnusableMedia.class, () -> fetching.fetch("a", channel(hosts), url, () -> {}));
        return unusable == null ? null : unusable.reason();
    }

    private static Channel channel(MediaHost... hosts) {
        return new Channel("web", "webhook", null, null, List.of(hosts), 16_000);
    }

    private MediaHost canaryHost() {
        return new MediaHost("127.0.0.1:" + canary.port(), "http", null);
    }

    private Receiver.Answer redirect(int status) {
        return exchange -> {
            exchange.getResponseHeaders().set("Location", "http://127.0.0.1:" + canary.port() + "/");
            exchange.sendResponseHeaders(status, -1);
        };
    }

    private static String id() {
        return "t-" + UUID.randomUUID();
    }

    private ActionEvent event() {
        Conversation conversation = scene.openConversation(receiver.url());
        return new ActionEvent.LifecycleStageUpdated(
                scene.header(scene.turn(conversation, "t1", "hello"), 1),
                new State.Stage("New Lead"),
                new State.Stage("Qualified"));
    }
}
