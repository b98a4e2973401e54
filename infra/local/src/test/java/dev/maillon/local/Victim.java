package dev.maillon.local;

import dev.maillon.starter.StarterApplication;
import dev.maillon.worker.WorkerApplication;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** A process of the system that can be killed at any moment, and started again. */
interface Victim extends AutoCloseable {

    String name();

    /** By SIGKILL: nothing of it gets to say goodbye. */
    void kill();

    void start();

    @Override
    void close();

    static Victim worker(int number, Map<String, String> settings) {
        return new Application("worker " + number, WorkerApplication.class, settings);
    }

    static Victim starter(int number, Map<String, String> settings, int port) {
        Map<String, String> own = new HashMap<>(settings);
        own.put("server.port", String.valueOf(port));
        return new Application("starter " + number, StarterApplication.class, own);
    }

    static Victim database(MariaDb database) {
        return new Server("database", database::pid, database::stop, database::start);
    }

    static Victim temporal(TemporalDevServer temporal) {
        return new Server("Temporal", temporal::pid, temporal::stop, temporal::start);
    }

    private static void kill(ProcessHandle process) {
        process.destroyForcibly();
        process.onExit().join();
    }

    /** One of the servers of the stack, which ends it with the others. */
    record Server(String name, LongSupplier pid, Runnable stop, Runnable begin) implements Victim {

        @Override
        public void kill() {
            Victim.kill(ProcessHandle.of(pid.getAsLong()).orElseThrow());
            stop.run();
        }

        @Override
        public void start() {
            begin.run();
        }

        @Override
        public void close() {}
    }

    /** One of ours. */
    final class Application implements Victim {

        private final String name;
        private final Class<?> application;
        private final Map<String, String> settings;
        private @Nullable Process process;

        private Application(String name, Class<?> application, Map<String, String> settings) {
            this.name = name;
            this.application = application;
            this.settings = Map.copyOf(settings);
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public void kill() {
            close();
        }

        @Override
        public void start() {
            List<String> command = new ArrayList<>(List.of(
                    ProcessHandle.current().info().command().orElseThrow(),
                    "-Xmx384m",
                    "-cp",
                    System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                    application.getName()));
            command.addAll(List.of(ApplicationSettings.arguments(settings)));
            try {
                process = new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.appendTo(log()))
                        .start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private File log() throws IOException {
            return Files.createDirectories(Path.of("target"))
                    .resolve("chaos-" + name.replace(' ', '-') + ".log")
                    .toFile();
        }

        @Override
        public void close() {
            if (process != null) {
                Victim.kill(process.toHandle());
            }
        }
    }
}
