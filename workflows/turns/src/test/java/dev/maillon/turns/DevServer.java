package dev.maillon.turns;

import io.temporal.client.WorkflowClientOptions;
import io.temporal.testing.TemporalDevServerOptions;
import io.temporal.testing.TestEnvironmentOptions;
import io.temporal.testing.TestWorkflowEnvironment;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;

/** A real Temporal server, the CLI's, started once for all tests of a module. */
public final class DevServer {

    private static final TestWorkflowEnvironment SERVER = start();

    private DevServer() {}

    public static TestWorkflowEnvironment get() {
        return SERVER;
    }

    private static TestWorkflowEnvironment start() {
        TestEnvironmentOptions.Builder options = TestEnvironmentOptions.newBuilder()
                .setWorkflowClientOptions(WorkflowClientOptions.newBuilder()
                        .setDataConverter(Payloads.dataConverter())
                        .build());
        MaillonSearchAttributes.ALL.forEach(
                attribute -> options.registerSearchAttribute(attribute.getName(), attribute.getValueType()));
        TestWorkflowEnvironment server = TestWorkflowEnvironment.startLocal(
                options.build(),
                TemporalDevServerOptions.newBuilder()
                        .setExistingPath(cli().toString())
                        .setDownloadEnabled(false)
                        .setUiEnabled(false)
                        .setExtraArgs(
                                "--dynamic-config-value",
                                "history.transferProcessorMaxPollRPS=2000",
                                // The server's own is 4096, which takes long to reach.
                                "--dynamic-config-value",
                                "limit.historyCount.suggestContinueAsNew=400")
                        .build());
        Runtime.getRuntime().addShutdownHook(new Thread(server::close));
        return server;
    }

    /** Where {@code MAILLON_TEMPORAL_CLI} says, else where {@code infra/local/install} puts it, else on the PATH. */
    private static Path cli() {
        Stream<Path> said =
                Stream.ofNullable(System.getenv("MAILLON_TEMPORAL_CLI")).map(Path::of);
        Stream<Path> tools = Stream.iterate(Path.of("").toAbsolutePath(), dir -> dir != null, Path::getParent)
                .map(dir -> dir.resolve(".tools/temporal"));
        Stream<Path> path =
                Arrays.stream(System.getenv("PATH").split(File.pathSeparator)).map(dir -> Path.of(dir, "temporal"));
        return Stream.of(said, tools, path)
                .flatMap(places -> places)
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no Temporal CLI here: run infra/local/install"));
    }
}
