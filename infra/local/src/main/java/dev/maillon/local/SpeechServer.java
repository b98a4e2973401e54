package dev.maillon.local;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** The speech-to-text server of {@code infra/speech}, a process beside this JVM. */
public final class SpeechServer implements AutoCloseable {

    /** A model of 75 MB is read from a disk that may be busy. */
    private static final Duration READY_WITHIN = Duration.ofSeconds(60);

    private static final String MODEL = "whisper-tiny.en";

    private final Path folder;
    private final int port;
    private final Path python;
    private final Path program;
    private @Nullable Daemon server;

    SpeechServer(DataFolder data, int port) {
        this.folder = data.path();
        this.port = port;
        Path tools = Programs.tools().orElseThrow(SpeechServer::missing);
        python = tools.resolve("speech/bin/python");
        program = tools.resolveSibling("infra/speech/server.py");
        if (!Files.isExecutable(python)) {
            throw missing();
        }
    }

    private static StartFailure missing() {
        return new StartFailure("Speech to text is not here: run infra/local/install --speech");
    }

    public URI url() {
        return URI.create("http://127.0.0.1:" + port + "/v1");
    }

    /** The worker's settings. */
    Map<String, String> settings() {
        return Map.of("maillon.transcription.base-url", url().toString(), "maillon.transcription.model", MODEL);
    }

    public synchronized void start() {
        Daemon started = Daemon.start(
                "speech",
                folder,
                Map.of(),
                List.of(python.toString(), program.toString(), "--port", String.valueOf(port)));
        server = started;
        started.await(this::answers, READY_WITHIN);
    }

    private boolean answers() {
        try (HttpClient http = HttpClient.newHttpClient()) {
            HttpRequest health = HttpRequest.newBuilder(url().resolve("/health"))
                    .timeout(Duration.ofSeconds(2))
                    .build();
            return http.send(health, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartFailure("interrupted while starting", e);
        }
    }

    /** Completes with its name when it has ended. */
    synchronized CompletableFuture<String> end() {
        return server == null ? new CompletableFuture<>() : server.end();
    }

    @Override
    public synchronized void close() {
        Daemon stopping = server;
        server = null;
        if (stopping != null) {
            stopping.close();
        }
    }
}
