package dev.maillon.activities;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.standardwebhooks.Webhook;
import dev.maillon.action.State;
import dev.maillon.activities.fetching.Fetching;
import dev.maillon.activities.fetching.FetchingSettings;
import dev.maillon.activities.followups.FollowUpSettings;
import dev.maillon.activities.followups.Starts;
import dev.maillon.activities.outbound.Canary;
import dev.maillon.activities.outbound.Internet;
import dev.maillon.activities.outbound.OutboundSettings;
import dev.maillon.activities.outbound.Spellings;
import dev.maillon.activities.posting.Post;
import dev.maillon.activities.posting.Posted;
import dev.maillon.activities.posting.Posting;
import dev.maillon.activities.posting.PostingSettings;
import dev.maillon.activities.posting.Receiver;
import dev.maillon.activities.secrets.Secrets;
import dev.maillon.activities.secrets.TestSecrets;
import dev.maillon.catalog.Catalog.Channel;
import dev.maillon.catalog.Catalog.MediaHost;
import dev.maillon.event.ActionEvent;
import dev.maillon.media.MediaConfiguration;
import dev.maillon.media.UnusableMedia;
import dev.maillon.media.UnusableMedia.Reason;
import dev.maillon.store.StoreConfiguration;
import dev.maillon.store.StoreTest;
import dev.maillon.store.conversations.Conversation;
import dev.maillon.turn.DevServer;
import dev.maillon.turn.TaskQueues;
import io.temporal.client.WorkflowClient;
import io.temporal.client.WorkflowOptions;
import io.temporal.client.WorkflowStub;
import io.temporal.common.converter.EncodedValues;
import io.temporal.worker.WorkerFactory;
import io.temporal.workflow.DynamicSignalHandler;
import io.temporal.workflow.DynamicWorkflow;
import io.temporal.workflow.Workflow;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.test.context.ContextConfiguration;

/**
 * Everything that the author of a catalog of workspace {@code a} can name, against workspace {@code b}, the environment, the files and the
 * network of the machine: nothing is reached. What a reader of catalogs would refuse is tried too, since it is the last guard that counts,
 * and each kind has one case that is allowed, by which the test would notice.
 */
@SpringBootTest(
        classes = AuthorsReachTest.Wiring.class,
        webEnvironment = SpringBootTest.WebEnvironment.NONE,
        properties = {
            "maillon.media.folder=target/authors-reach/media",
            "maillon.media.work=target/authors-reach/work",
            "maillon.fetching.timeout=2s",
            "maillon.posting.timeout=2s"
        })
@ContextConfiguration(initializers = StoreTest.FreshDatabase.class)
class AuthorsReachTest {

    private static final String OWN = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
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

    /** Of the environment, of Spring, of the files, of workspace b; each of them is there. */
    static Stream<String> othersSecrets() {
        return Stream.of(
                        Wiring.ENVIRONMENT.keySet().stream().map(name -> "env:" + name),
                        System.getenv().keySet().stream().map(name -> "env:" + name),
                        System.getProperties().stringPropertyNames().stream().map(name -> "env:" + name),
                        Stream.of(
                                "env:B_X",
                                "env:_B_X",
                                "env:B__X",
                                "env:X",
                                "env:SECRETS_B_X",
                                "env:maillon.secrets.folder",
                                "env:maillon.media.folder",
                                "env:spring.datasource.password",
                                "env:user.home",
                                "env:${PATH}",
                                "env:${user.home}",
                                "env:#{systemEnvironment['PATH']}",
                                "env:#{T(java.lang.System).getenv('PATH')}",
                                "env:../b/FILE",
                                "env:..%2fb%2fFILE",
                                "env:b/FILE",
                                "env:FILE",
                                "env:LINK",
                                "env:/etc/passwd",
                                "env:..",
                                "env:.",
                                "env:",
                                "file:/etc/passwd",
                                "file:b/FILE",
                                "classpath:application.yaml",
                                "sm://secret",
                                "${MAILLON_SECRETS_B_X}",
                                "#{environment}",
                                "MAILLON_SECRETS_B_X"))
                .flatMap(names -> names)
                .distinct();
    }

    @ParameterizedTest
    @MethodSource("othersSecrets")
    void noReferenceFindsASecretOfAnother(String reference) {
        assertThat(posting.post(new Post("a", "e1", OUTSIDE, reference, "{}"))).isInstanceOf(Posted.Refused.class);
        assertThat(refusal(OUTSIDE.toString(), new MediaHost("crm.example.com", "http", reference)))
                .isEqualTo(Reason.NO_CREDENTIAL);
        assertThat(internet.connected).isEmpty();
    }

    @Test
    void itsOwnSecretsAreSent() throws Exception {
        assertThat(posting.post(new Post("a", "e1", OUTSIDE, "env:OWN", "{}"))).isEqualTo(new Posted.Accepted());
        new Webhook(OWN).verify("{}", receiver.received().getFirst().headers());
        assertThat(posting.post(new Post("a", "e2", OUTSIDE, "env:OWN_FILE", "{}")))
                .isEqualTo(new Posted.Accepted());
        fetch(new MediaHost("crm.example.com", "http", "env:OWN"));
        assertThat(receiver.received().getLast().header("authorization")).isEqualTo(OWN);
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
        return new Channel("web", "webhook", null, null, List.of(hosts));
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

    /** A worker on all of Maillon's queues that carries out whatever it is given, and tells what that was. */
    static final class OurWorker implements AutoCloseable {

        private static final Queue<String> RAN = new ConcurrentLinkedQueue<>();
        private final WorkflowClient client;
        private final WorkerFactory factory;
        private final String sticky;

        OurWorker(WorkflowClient client) {
            this.client = client;
            factory = WorkerFactory.newInstance(client);
            for (String queue : List.of(TaskQueues.TURNS, TaskQueues.LLM, TaskQueues.MEDIA, TaskQueues.DELIVERY)) {
                factory.newWorker(queue).registerWorkflowImplementationTypes(Anything.class);
            }
            factory.start();
            sticky = stickyOfARun();
            RAN.clear();
        }

        /** The history of a run tells the queue of the worker that has it in its memory; so does the UI. */
        private String stickyOfARun() {
            WorkflowStub run = start(TaskQueues.TURNS, "waits");
            run.signal("go");
            run.getResult(Void.class);
            return client
                    .fetchHistory(String.valueOf(run.getOptions().orElseThrow().getWorkflowId()))
                    .getEvents()
                    .stream()
                    .filter(event -> event.hasWorkflowTaskScheduledEventAttributes())
                    .map(event -> event.getWorkflowTaskScheduledEventAttributes()
                            .getTaskQueue()
                            .getName())
                    .filter(name -> !name.equals(TaskQueues.TURNS))
                    .findFirst()
                    .orElseThrow();
        }

        List<String> queues() {
            return Stream.concat(
                            Stream.of(TaskQueues.TURNS, TaskQueues.LLM, TaskQueues.MEDIA, TaskQueues.DELIVERY)
                                    .flatMap(queue -> Stream.of(
                                            queue,
                                            queue.toUpperCase(java.util.Locale.ROOT),
                                            " " + queue,
                                            queue + "\t",
                                            "/_sys/" + queue + "/1",
                                            "/_sys/" + queue + "/3")),
                            Stream.of(sticky, "temporal-sys-per-ns-tq"))
                    .toList();
        }

        List<String> ran() {
            return List.copyOf(RAN);
        }

        boolean reachedBy(String queue) {
            start(queue, "at-once").getResult(Void.class);
            return RAN.contains("at-once");
        }

        private WorkflowStub start(String queue, String type) {
            WorkflowStub run = client.newUntypedWorkflowStub(
                    type,
                    WorkflowOptions.newBuilder()
                            .setWorkflowId("reach-" + UUID.randomUUID())
                            .setTaskQueue(queue)
                            .build());
            run.start();
            return run;
        }

        @Override
        public void close() {
            factory.shutdownNow();
        }

        public static class Anything implements DynamicWorkflow {

            private boolean going;

            @Override
            public @Nullable Object execute(EncodedValues args) {
                String type = Workflow.getInfo().getWorkflowType();
                RAN.add(type);
                Workflow.registerListener((DynamicSignalHandler) (name, signal) -> going = true);
                Workflow.await(() -> going || !type.equals("waits"));
                return null;
            }
        }
    }

    @Configuration
    @EnableAutoConfiguration
    @Import({StoreConfiguration.class, MediaConfiguration.class, Scene.class, Starts.class})
    @EnableConfigurationProperties({
        FetchingSettings.class,
        FollowUpSettings.class,
        OutboundSettings.class,
        PostingSettings.class
    })
    @ComponentScan({
        "dev.maillon.activities.fetching",
        "dev.maillon.activities.outbound",
        "dev.maillon.activities.posting"
    })
    static class Wiring {

        /** What the worker's process may hold. */
        static final Map<String, String> ENVIRONMENT = Map.ofEntries(
                Map.entry("PATH", "/usr/bin"),
                Map.entry("HOME", "/root"),
                Map.entry("PGPASSWORD", OWN),
                Map.entry("OPENAI_API_KEY", OWN),
                Map.entry("OLLAMA_API_KEY", OWN),
                Map.entry("AWS_SECRET_ACCESS_KEY", OWN),
                Map.entry("WEB_CHANNEL_SECRET", OWN),
                Map.entry("MAILLON_INSTALLATION_SECRET", OWN),
                Map.entry("MAILLON_STORE_PASSWORD", OWN),
                Map.entry("SPRING_AI_OPENAI_API_KEY", OWN),
                Map.entry("MAILLON_SECRETS_B_X", OWN),
                Map.entry("MAILLON_SECRETS_A__B_X", OWN),
                Map.entry("MAILLON_SECRETS_FOLDER", OWN));

        record Folders(Path secrets) {}

        @Bean
        Folders folders() {
            try {
                Path folder = Files.createTempDirectory("secrets");
                Files.createDirectories(folder.resolve("a"));
                Files.createDirectories(folder.resolve("b"));
                Files.writeString(folder.resolve("a/OWN_FILE"), OWN + "\n");
                Files.writeString(folder.resolve("b/FILE"), OWN);
                Files.createSymbolicLink(folder.resolve("a/LINK"), Path.of("../b/FILE"));
                return new Folders(folder);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Bean
        Secrets secrets(Folders folders) {
            Map<String, String> environment = new HashMap<>(ENVIRONMENT);
            environment.put("MAILLON_SECRETS_A_OWN", OWN);
            return TestSecrets.of(environment, folders.secrets());
        }

        @Bean(destroyMethod = "close")
        Canary canary() throws IOException {
            return new Canary();
        }

        @Bean
        @Primary
        Internet internet(Canary canary) {
            return new Internet(canary.port());
        }

        @Bean
        WorkflowClient workflowClient() {
            return DevServer.get().getWorkflowClient();
        }
    }
}
