package dev.maillon.bench.load;

import dev.maillon.local.ApplicationSettings;
import dev.maillon.local.Daemon;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A program of this class path in a JVM of its own, with the settings that all programs that are measured have. */
final class JavaProcess implements AutoCloseable {

    private static final Duration READY_WITHIN = Duration.ofMinutes(2);

    private final Daemon daemon;
    private final ProcessMeter meter;

    private JavaProcess(Daemon daemon, ProcessMeter meter) {
        this.daemon = daemon;
        this.meter = meter;
    }

    /**
     * @param flags of the JVM
     * @param ready answers with status 200 when it is
     */
    static JavaProcess start(
            String name, Path folder, Class<?> program, Map<String, String> settings, List<String> flags, URI ready) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(flags);
        command.addAll(List.of(
                "-Dorg.springframework.boot.logging.LoggingSystem=none",
                "-Dlogback.configurationFile=local-logback.xml",
                "-Dmaillon.log=" + folder.resolve(name + "-application.log"),
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-cp",
                classPath(),
                program.getName()));
        command.addAll(List.of(ApplicationSettings.arguments(settings)));
        Daemon daemon = Daemon.start(name, folder, Map.of(), command);
        daemon.await(() -> answers(ready), READY_WITHIN);
        return new JavaProcess(daemon, new ProcessMeter(name, daemon.pid()));
    }

    ProcessMeter meter() {
        return meter;
    }

    /** Relative entries would be looked up in the process's own folder. */
    private static String classPath() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(entry -> Path.of(entry).toAbsolutePath().toString())
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static boolean answers(URI address) {
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(
                                    HttpRequest.newBuilder(address)
                                            .timeout(Duration.ofSeconds(2))
                                            .build(),
                                    BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Override
    public void close() {
        daemon.close();
    }
}
