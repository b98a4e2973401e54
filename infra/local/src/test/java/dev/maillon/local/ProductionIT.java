package dev.maillon.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Worker and starter as they are shipped, one jar each, told everything by the environment variables that docs/operating.md names. */
class ProductionIT {

    private static final Duration READY_WITHIN = Duration.ofMinutes(2);
    private static final String KEY = "a-key-of-the-shop";

    @TempDir
    Path folder;

    private final Parts parts = new Parts();
    private final HttpClient http = HttpClient.newHttpClient();
    private Map<String, String> both;
    private String channelSecret;
    private ReplySink sink;
    private MaillonApi api;

    @BeforeEach
    void start() throws IOException {
        DataFolder data = parts.keep(DataFolder.open(folder));
        Ports ports = Ports.FREE.settled(false, false);
        MariaDb database = parts.keep(new MariaDb(data));
        database.start();
        TemporalDevServer temporal =
                parts.keep(new TemporalDevServer(data, ports, false, StackSettings.MANY_POLLS, Map.of()));
        temporal.start();
        channelSecret = LocalSecrets.of(data).channel();
        sink = parts.keep(new ReplySink(ports.sink(), channelSecret));
        both = Map.of(
                "MAILLON_STORE_URL", database.url(),
                "MAILLON_STORE_USER", "root",
                "MAILLON_STORE_PASSWORD", "",
                "MAILLON_TEMPORAL_TARGET", temporal.target(),
                "MAILLON_TEMPORAL_NAMESPACE", "default");
        api = new MaillonApi(URI.create("http://127.0.0.1:" + ports.api()), "shop", KEY);
        startStarter(ports.api());
    }

    @AfterEach
    void end() {
        parts.close();
    }

    /** What is accepted while no worker is there is answered by the next one. */
    @Test
    @Tag("R38")
    void answersFromTwoJars() throws IOException {
        assertThat(api.putYaml("/catalog", DemoWorkspace.catalog(sink.url(), "playbook"))
                        .text())
                .contains("\"version\"");
        Customer customer = new Customer(api, "web");
        Daemon first = startWorker();
        assertThat(replyTo(customer.says("upgrade, please"))).startsWith("I could not");
        first.close();

        assertThat(customer.sends(customer.nextId(), "a person, please").status())
                .isEqualTo(202);
        startWorker();

        assertThat(TestStack.turnsWhenQuiet(api, conversation(), 2))
                .extracting(turn -> turn.at("/reply/reason").asString())
                .contains("unassigned");
        assertThat(sink.replies()).hasSize(1);
    }

    private Daemon startStarter(int port) throws IOException {
        return start(
                "starter",
                port,
                Map.of(
                        "SERVER_PORT", String.valueOf(port),
                        "MAILLON_INSTALLATION_SECRET", "an-installation-secret-of-the-shop-of-tests",
                        "MAILLON_MEDIA_FOLDER", folder.resolve("media").toString(),
                        "MAILLON_KEYS_0_WORKSPACE", "shop",
                        "MAILLON_KEYS_0_KEY", KEY,
                        "MAILLON_KEYS_0_NAME", "shop",
                        "MAILLON_KEYS_0_ROLES", "gateway,staff,operator,admin"));
    }

    private Daemon startWorker() throws IOException {
        int port = Ports.anyFree();
        return start(
                "worker",
                port,
                Map.of(
                        "MAILLON_WORKER_PORT",
                        String.valueOf(port),
                        "MAILLON_SECRETS_SHOP_WEB_CHANNEL_SECRET",
                        channelSecret,
                        "MAILLON_OUTBOUND_ALLOWED",
                        "127.0.0.1"));
    }

    private Daemon start(String module, int port, Map<String, String> own) throws IOException {
        Path program = Path.of(System.getProperty("java.home"), "bin", "java");
        List<String> command =
                List.of(program.toString(), "-Xmx512m", "-jar", jarOf(module).toString());
        Map<String, String> environment = new HashMap<>(both);
        environment.putAll(own);
        Daemon application = parts.keep(Daemon.start(module, folder, environment, command));
        application.await(() -> isReady(port), READY_WITHIN);
        return application;
    }

    /** What {@code mvn package} has made of an application. */
    static Path jarOf(String module) throws IOException {
        try (Stream<Path> files =
                Files.list(Path.of("../..", module, "target").toAbsolutePath().normalize())) {
            return files.filter(file -> file.toString().endsWith("-app.jar"))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError(module + " has not been packaged: mvn verify does it"));
        }
    }

    private boolean isReady(int port) {
        URI probe = URI.create("http://127.0.0.1:" + port + "/actuator/health/readiness");
        try {
            return http.send(HttpRequest.newBuilder(probe).build(), BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private String conversation() {
        return api.get("/conversations").body().at("/items/0/id").asString();
    }

    private static String replyTo(JsonNode turn) {
        return turn.at("/reply/text").asString();
    }
}
