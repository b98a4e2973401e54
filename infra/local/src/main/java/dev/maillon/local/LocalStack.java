package dev.maillon.local;

import com.example.followups.AskForRatingWorkflow.Times;
import com.example.followups.ExampleWorker;
import com.example.followups.ExampleWorker.Places;
import dev.maillon.local.StackSettings.Applications;
import dev.maillon.starter.StarterApplication;
import dev.maillon.worker.WorkerApplication;
import java.net.URI;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.Banner;
import org.springframework.boot.builder.SpringApplicationBuilder;

/**
 * All of Maillon in this JVM, with MariaDB and Temporal as processes beside it: real servers, real HTTP. What has been started is ended
 * in the opposite order, also when a later part fails.
 */
public final class LocalStack implements AutoCloseable {

    private final Parts parts;
    private final Ports ports;
    private final boolean ui;
    private final MariaDb database;
    private final TemporalDevServer temporal;
    private final ReplySink sink;
    private final LocalKeys keys;
    private final @Nullable SpeechServer speech;
    private final ApplicationSettings applications;

    private LocalStack(StackSettings settings, Parts parts) {
        this.parts = parts;
        DataFolder data = parts.keep(DataFolder.open(settings.data()));
        ui = settings.ui();
        ports = settings.ports().settled(settings.ui(), settings.speech());
        if (settings.fresh()) {
            data.empty();
        }
        LocalSecrets secrets = LocalSecrets.of(data);
        keys = LocalKeys.of(data);
        database = parts.keep(new MariaDb(data));
        temporal = parts.keep(
                new TemporalDevServer(data, ports, settings.ui(), settings.pollsPerSecond(), settings.limits()));
        sink = parts.keep(new ReplySink(ports.sink(), secrets.channel()));
        speech = settings.speech() ? parts.keep(new SpeechServer(data, ports.speech())) : null;
        applications = new ApplicationSettings(
                database.url(),
                temporal.target(),
                ports.api(),
                data.path(),
                secrets,
                keys,
                settings.model(),
                speech == null ? Map.of() : speech.settings());
    }

    /** @throws StartFailure if something on this machine is in the way; it says what to do */
    public static LocalStack start(StackSettings settings, StartupListener progress) {
        Parts parts = new Parts();
        try {
            LocalStack stack = new LocalStack(settings, parts);
            stack.startServers(progress);
            if (settings.applications() != Applications.NONE) {
                stack.startApplications(settings.applications() == Applications.ALL, progress);
            }
            return stack;
        } catch (RuntimeException failure) {
            parts.close();
            throw failure;
        }
    }

    public Ports ports() {
        return ports;
    }

    /** The demo workspace, with all roles. */
    public MaillonApi api() {
        return api(DemoWorkspace.NAME, DemoWorkspace.KEY);
    }

    /** Address of Temporal's UI; null if it runs without. */
    public @Nullable String temporalUi() {
        return ui ? "http://127.0.0.1:" + ports.ui() : null;
    }

    /** Those that the starter takes beside the demo's. */
    public LocalKeys keys() {
        return keys;
    }

    /** Another workspace, with one of those keys. */
    public MaillonApi api(String workspace, String key) {
        return new MaillonApi(URI.create("http://127.0.0.1:" + ports.api()), workspace, key);
    }

    /** The id that the starter gives to a contact's conversation: earlier messages can be put there before the first one arrives. */
    public String conversationId(String workspace, String channel, String externalId) {
        return applications.conversationIds().of(workspace, channel, externalId);
    }

    public MariaDb database() {
        return database;
    }

    public TemporalDevServer temporal() {
        return temporal;
    }

    public ReplySink sink() {
        return sink;
    }

    /** Null if the stack has none. */
    public @Nullable SpeechServer speech() {
        return speech;
    }

    /** Waits until one of the servers ends, and says which. */
    public String awaitEndOfServer() {
        return (String) CompletableFuture.anyOf(
                        database.end(), temporal.end(), speech == null ? new CompletableFuture<>() : speech.end())
                .join();
    }

    /** Where the examples of follow-ups find everything. */
    public Places followUpPlaces() {
        return new Places(temporal.target(), sink.url().resolve("/crm"), api().base(), DemoWorkspace.FOLLOW_UPS_KEY);
    }

    /** For a worker in a process of its own. */
    public Map<String, String> workerSettings() {
        return applications.ofWorker();
    }

    /** For a starter in a process of its own. */
    public Map<String, String> starterSettings() {
        return applications.ofStarter();
    }

    private void startServers(StartupListener progress) {
        together(
                () -> {
                    database.start();
                    progress.say("MariaDB is up");
                },
                () -> {
                    temporal.start();
                    progress.say("Temporal is up");
                },
                () -> {
                    if (speech != null) {
                        speech.start();
                        progress.say("speech to text is up");
                    }
                });
    }

    private void startApplications(boolean withWorker, StartupListener progress) {
        together(
                () -> {
                    if (withWorker) {
                        run(WorkerApplication.application(), applications.ofWorker());
                        progress.say("the worker is up");
                    }
                },
                () -> {
                    run(StarterApplication.application(), applications.ofStarter());
                    DemoWorkspace.prepare(api(), sink.url(), applications.planner());
                    progress.say("the starter is up");
                },
                () -> {
                    parts.keep(new ExampleWorker("crm", followUpPlaces(), Times.USUAL));
                    progress.say("the follow-up worker is up");
                });
    }

    private void run(SpringApplicationBuilder application, Map<String, String> settings) {
        // They are ended with the other parts, in order; Spring's own hook would end them beside those.
        parts.keep(application
                .registerShutdownHook(false)
                .bannerMode(Banner.Mode.OFF)
                .run(ApplicationSettings.arguments(settings)));
    }

    private static void together(Runnable... tasks) {
        try {
            CompletableFuture.allOf(
                            Stream.of(tasks).map(CompletableFuture::runAsync).toArray(CompletableFuture[]::new))
                    .join();
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof RuntimeException cause ? cause : failed;
        }
    }

    @Override
    public void close() {
        parts.close();
    }
}
