package dev.maillon.local;

import dev.maillon.turns.MaillonSearchAttributes;
import io.grpc.StatusRuntimeException;
import io.temporal.api.enums.v1.IndexedValueType;
import io.temporal.api.workflowservice.v1.DescribeNamespaceRequest;
import io.temporal.common.SearchAttributeKey;
import io.temporal.serviceclient.WorkflowServiceStubs;
import io.temporal.serviceclient.WorkflowServiceStubsOptions;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The Temporal CLI's dev server. It can be stopped and started again, as an outage does; what it knows is on disk. */
public final class TemporalDevServer implements AutoCloseable {

    private static final Duration READY_WITHIN = Duration.ofSeconds(60);

    private final Path folder;
    private final Ports ports;
    private final boolean ui;
    private final String program;
    private final @Nullable Integer pollsPerSecond;
    private final Map<String, Integer> limits;
    private final int metricsPort = Ports.anyFree();
    private @Nullable Daemon server;

    TemporalDevServer(
            DataFolder data, Ports ports, boolean ui, @Nullable Integer pollsPerSecond, Map<String, Integer> limits) {
        this.folder = data.path();
        this.ports = ports;
        this.ui = ui;
        this.pollsPerSecond = pollsPerSecond;
        this.limits = limits;
        this.program = Programs.find("temporal")
                .orElseThrow(() -> new StartFailure("No Temporal CLI is here: run infra/local/install"))
                .toString();
    }

    /** Host and port of the frontend. */
    public String target() {
        return "127.0.0.1:" + ports.temporal();
    }

    /** What it counts of itself, in Prometheus's format. */
    public URI metrics() {
        return URI.create("http://127.0.0.1:" + metricsPort + "/metrics");
    }

    /** Of its process, while it runs. */
    public synchronized long pid() {
        return Objects.requireNonNull(server, "not started").pid();
    }

    public synchronized void start() {
        Daemon started = Daemon.start("temporal", folder, Map.of(), command());
        server = started;
        WorkflowServiceStubs stubs = WorkflowServiceStubs.newServiceStubs(
                WorkflowServiceStubsOptions.newBuilder().setTarget(target()).build());
        try {
            started.await(() -> answers(stubs), READY_WITHIN);
        } finally {
            stubs.shutdownNow();
        }
    }

    public synchronized void stop() {
        Daemon stopping = server;
        server = null;
        if (stopping != null) {
            stopping.close();
        }
    }

    /** Completes with its name when the server that runs now has ended. */
    synchronized CompletableFuture<String> end() {
        return server == null ? new CompletableFuture<>() : server.end();
    }

    @Override
    public void close() {
        stop();
    }

    private List<String> command() {
        List<String> command = new ArrayList<>(List.of(
                program,
                "server",
                "start-dev",
                "--ip",
                "127.0.0.1",
                "--port",
                String.valueOf(ports.temporal()),
                "--db-filename",
                folder.resolve("temporal.db").toString(),
                "--metrics-port",
                String.valueOf(metricsPort),
                "--log-level",
                "error"));
        // They must be there before the first run that sets one.
        command.addAll(MaillonSearchAttributes.ALL.stream()
                .flatMap(key -> Stream.of("--search-attribute", key.getName() + "=" + typeOf(key)))
                .toList());
        // The dev server has one shard, and by default takes 20 of its tasks a second: steps of 50 ms.
        if (pollsPerSecond != null) {
            command.addAll(List.of("--dynamic-config-value", "history.transferProcessorMaxPollRPS=" + pollsPerSecond));
        }
        limits.forEach((name, limit) -> command.addAll(List.of("--dynamic-config-value", name + "=" + limit)));
        command.addAll(ui ? List.of("--ui-port", String.valueOf(ports.ui())) : List.of("--headless"));
        return command;
    }

    private static String typeOf(SearchAttributeKey<?> key) {
        return key.getValueType() == IndexedValueType.INDEXED_VALUE_TYPE_KEYWORD_LIST ? "KeywordList" : "Keyword";
    }

    private static boolean answers(WorkflowServiceStubs stubs) {
        try {
            stubs.blockingStub()
                    .withDeadlineAfter(1, TimeUnit.SECONDS)
                    .describeNamespace(DescribeNamespaceRequest.newBuilder()
                            .setNamespace("default")
                            .build());
            return true;
        } catch (StatusRuntimeException notYet) {
            return false;
        }
    }
}
