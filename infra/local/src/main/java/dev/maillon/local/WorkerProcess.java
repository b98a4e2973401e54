package dev.maillon.local;

import dev.maillon.json.Json;
import dev.maillon.worker.WorkerApplication;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.util.Map;

/** A worker in a process of its own, which may be killed: what tests of crashes and the load runs need. */
public final class WorkerProcess implements AutoCloseable {

    private final Process process;

    private WorkerProcess(Process process) {
        this.process = process;
    }

    /**
     * Starts one with this JVM's classes; it polls some seconds later.
     *
     * @param settings what {@link LocalStack#workerSettings()} says, perhaps with more
     */
    public static WorkerProcess start(Map<String, String> settings, Path log) {
        ProcessBuilder builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        "-XX:+UseSerialGC",
                        "--enable-native-access=ALL-UNNAMED",
                        WorkerApplication.class.getName())
                .redirectErrorStream(true)
                .redirectOutput(Redirect.appendTo(log.toFile()));
        builder.environment().put("CLASSPATH", System.getProperty("java.class.path"));
        // The environment, because a command line is for every user of the machine to read.
        builder.environment().put("SPRING_APPLICATION_JSON", Json.mapper().writeValueAsString(settings));
        try {
            return new WorkerProcess(builder.start());
        } catch (IOException e) {
            throw new StartFailure("the worker's process could not be started", e);
        }
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /** SIGKILL, as a machine that fails: nothing of it runs any more when this returns. */
    public void kill() {
        process.destroyForcibly();
        process.onExit().join();
    }

    /** SIGTERM: it ends what it has under way. */
    public void stop() {
        process.destroy();
        process.onExit().join();
    }

    @Override
    public void close() {
        kill();
    }
}
