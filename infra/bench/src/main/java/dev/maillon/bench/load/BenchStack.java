package dev.maillon.bench.load;

import dev.maillon.local.LocalStack;
import dev.maillon.local.MaillonApi;
import dev.maillon.local.Ports;
import dev.maillon.local.StackSettings;
import dev.maillon.local.StartupListener;
import dev.maillon.starter.StarterApplication;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Maillon as in production: database, Temporal, worker and starter are processes of their own, so that each can be measured. */
final class BenchStack implements AutoCloseable {

    private static final String HEALTH = "/actuator/health";

    private final LocalStack servers;
    private final BenchSettings settings;
    private final Deque<JavaProcess> programs = new ArrayDeque<>();

    private BenchStack(LocalStack servers, BenchSettings settings) {
        this.servers = servers;
        this.settings = settings;
    }

    static BenchStack start(BenchSettings settings, StartupListener progress) {
        LocalStack servers = LocalStack.start(
                StackSettings.anywhere(settings.data())
                        .afresh()
                        .withoutApplications()
                        .withPollsPerSecond(settings.pollsPerSecond()),
                progress);
        BenchStack stack = new BenchStack(servers, settings);
        try {
            stack.startApplications(progress);
            return stack;
        } catch (RuntimeException failure) {
            stack.close();
            throw failure;
        }
    }

    private void startApplications(StartupListener progress) {
        Map<String, String> worker = new LinkedHashMap<>(servers.workerSettings());
        worker.put("server.port", String.valueOf(Ports.anyFree()));
        worker.put("maillon.worker.share", "1"); // the bench has one workspace
        worker.putAll(settings.worker());
        add("worker", settings.workerProgram(), worker, health(worker));
        progress.say("the worker is up");
        Map<String, String> starter = servers.starterSettings();
        add("starter", StarterApplication.class, starter, health(starter));
        progress.say("the starter is up");
    }

    private static String health(Map<String, String> application) {
        return "http://127.0.0.1:" + application.get("server.port") + HEALTH;
    }

    /** Starts another program beside the servers; it is ended before them. */
    void add(String name, Class<?> program, Map<String, String> programSettings, String ready) {
        programs.push(JavaProcess.start(
                name, settings.data(), program, programSettings, settings.flags(name), URI.create(ready)));
    }

    LocalStack servers() {
        return servers;
    }

    MaillonApi api() {
        return servers.api();
    }

    /** @param program that was started here, by name */
    ProcessMeter meter(String program) {
        return meters().stream()
                .filter(meter -> meter.name().equals(program))
                .findFirst()
                .orElseThrow();
    }

    /** Everything that works for the messages, this program too. */
    List<ProcessMeter> meters() {
        return Stream.concat(
                        programs.reversed().stream().map(JavaProcess::meter),
                        Stream.of(
                                new ProcessMeter("temporal", servers.temporal().pid()),
                                new ProcessMeter("mariadb", servers.database().pid()),
                                new ProcessMeter(
                                        "bench", ProcessHandle.current().pid())))
                .toList();
    }

    @Override
    public void close() {
        programs.forEach(JavaProcess::close);
        servers.close();
    }
}
