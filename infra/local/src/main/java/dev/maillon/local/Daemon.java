package dev.maillon.local;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/**
 * A server that runs beside this JVM and ends with it, also when the JVM is killed: {@code guard.sh} watches a pipe that this JVM holds
 * open. One that was left over nevertheless (its guard was killed too) is ended before the next starts.
 */
public final class Daemon implements AutoCloseable {

    private static final Duration STOPS_WITHIN = Duration.ofSeconds(20);
    private static final Duration PAUSE = Duration.ofMillis(50);
    private static final Duration LEFT_OVER_STOPS_WITHIN = Duration.ofSeconds(5);

    private final String name;
    private final Path pidFile;
    private final Path log;
    private final Process guard;

    private Daemon(String name, Path pidFile, Path log, Process guard) {
        this.name = name;
        this.pidFile = pidFile;
        this.log = log;
        this.guard = guard;
    }

    /** @param folder where its log and the file with its process id are */
    public static Daemon start(String name, Path folder, Map<String, String> environment, List<String> command) {
        Path pidFile = folder.resolve(name + ".pid");
        Path log = folder.resolve(name + ".log");
        endLeftOver(pidFile, command.getFirst());
        List<String> guarded = new ArrayList<>(List.of("/bin/sh", "-c", script(), "guard", pidFile.toString()));
        guarded.addAll(command);
        ProcessBuilder builder = new ProcessBuilder(guarded)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(Redirect.to(log.toFile()));
        builder.environment().putAll(environment);
        try {
            return new Daemon(name, pidFile, log, builder.start());
        } catch (IOException e) {
            throw new StartFailure(name + " could not be started", e);
        }
    }

    /** @throws StartFailure if it ended, or was not ready in time; with the end of its log */
    public void await(BooleanSupplier ready, Duration within) {
        boolean over = new Polling(within, PAUSE).until(() -> ready.getAsBoolean() || !guard.isAlive());
        if (!guard.isAlive()) {
            throw new StartFailure(name + " ended while it started." + endOfLog());
        }
        if (!over) {
            throw new StartFailure(name + " was not ready within " + within.toSeconds() + " s." + endOfLog());
        }
    }

    /** Of the program, not of its guard. */
    public long pid() {
        try {
            return Long.parseLong(Files.readString(pidFile).strip());
        } catch (IOException ended) {
            throw new IllegalStateException(name + " does not run", ended);
        }
    }

    /** Completes when it has ended, for whatever reason. */
    CompletableFuture<String> end() {
        return guard.onExit().thenApply(process -> name);
    }

    @Override
    public void close() {
        try {
            guard.getOutputStream().close();
            if (!guard.waitFor(STOPS_WITHIN.toMillis(), TimeUnit.MILLISECONDS)) {
                guard.destroyForcibly();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void endLeftOver(Path pidFile, String program) {
        leftOver(pidFile, program).ifPresent(process -> {
            process.destroy();
            // One that does not hear is killed: what it has written is made to survive that.
            process.onExit()
                    .completeOnTimeout(process, LEFT_OVER_STOPS_WITHIN.toSeconds(), TimeUnit.SECONDS)
                    .join();
            process.destroyForcibly();
            process.onExit().join();
        });
    }

    /** Process ids are given again: only one that still is the same program is meant. */
    private static Optional<ProcessHandle> leftOver(Path pidFile, String program) {
        try {
            String real = Path.of(program).toRealPath().toString();
            return Optional.of(Files.readString(pidFile).strip())
                    .filter(text -> text.matches("\\d+"))
                    .flatMap(pid -> ProcessHandle.of(Long.parseLong(pid)))
                    .filter(process ->
                            process.info().command().filter(real::equals).isPresent());
        } catch (IOException none) {
            return Optional.empty();
        }
    }

    private String endOfLog() {
        try {
            List<String> lines = Files.readAllLines(log, StandardCharsets.UTF_8);
            return " The end of " + log + ":\n"
                    + String.join("\n", lines.subList(Math.max(0, lines.size() - 12), lines.size()));
        } catch (IOException unreadable) {
            return " Its log " + log + " cannot be read.";
        }
    }

    private static String script() {
        try (InputStream guard = Objects.requireNonNull(Daemon.class.getResourceAsStream("/guard.sh"))) {
            return new String(guard.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
