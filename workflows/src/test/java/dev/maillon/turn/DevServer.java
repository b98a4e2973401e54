package dev.maillon.turn;

import dev.maillon.json.Json;
import io.temporal.api.enums.v1.IndexedValueType;
import io.temporal.client.WorkflowClientOptions;
import io.temporal.testing.TemporalDevServerOptions;
import io.temporal.testing.TestEnvironmentOptions;
import io.temporal.testing.TestWorkflowEnvironment;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;

/** A real Temporal server, the CLI's, started once for all tests of this module. */
final class DevServer {

    private static final TestWorkflowEnvironment SERVER = start();

    private DevServer() {}

    static TestWorkflowEnvironment get() {
        return SERVER;
    }

    private static TestWorkflowEnvironment start() {
        TestWorkflowEnvironment server = TestWorkflowEnvironment.startLocal(
                TestEnvironmentOptions.newBuilder()
                        .setWorkflowClientOptions(WorkflowClientOptions.newBuilder()
                                .setDataConverter(Json.dataConverter())
                                .build())
                        .registerSearchAttribute("MaillonAgent", IndexedValueType.INDEXED_VALUE_TYPE_KEYWORD)
                        .registerSearchAttribute("MaillonOutcome", IndexedValueType.INDEXED_VALUE_TYPE_KEYWORD)
                        .registerSearchAttribute("MaillonActions", IndexedValueType.INDEXED_VALUE_TYPE_KEYWORD_LIST)
                        .build(),
                TemporalDevServerOptions.newBuilder()
                        .setExistingPath(cli().toString())
                        .setDownloadEnabled(false)
                        .setUiEnabled(false)
                        .setExtraArgs("--dynamic-config-value", "history.transferProcessorMaxPollRPS=2000")
                        .build());
        Runtime.getRuntime().addShutdownHook(new Thread(server::close));
        return server;
    }

    /** Where {@code infra/local/install} puts it, else on the PATH. */
    private static Path cli() {
        Stream<Path> tools = Stream.iterate(Path.of("").toAbsolutePath(), dir -> dir != null, Path::getParent)
                .map(dir -> dir.resolve(".tools/temporal"));
        Stream<Path> path =
                Arrays.stream(System.getenv("PATH").split(File.pathSeparator)).map(dir -> Path.of(dir, "temporal"));
        return Stream.concat(tools, path)
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no Temporal CLI here: run infra/local/install"));
    }
}
