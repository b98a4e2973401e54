package dev.maillon.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A fuzzer that knows us by our description alone: whatever it makes of it, right or wrong, is answered below 500, while a worker takes what
 * was right. Some 40 seconds of it; {@code -Dmaillon.schemathesis=600} for longer. It prints a seed, and takes one by its {@code --seed}.
 */
class SchemathesisIT {

    private static final int SECONDS = Integer.getInteger("maillon.schemathesis", 40);

    private static LocalStack stack;

    @TempDir
    private Path folder;

    @BeforeAll
    static void start() {
        stack = TestStack.startOwn(true);
        TestStack.putCatalog(stack, "load");
    }

    @AfterAll
    static void end() {
        stack.close();
    }

    @Test
    void noRequestMakesTheStarterFail() throws Exception {
        URI starter = URI.create("http://127.0.0.1:" + stack.ports().api());
        Path description = folder.resolve("openapi.json");
        try (HttpClient http = HttpClient.newHttpClient()) {
            http.send(
                    HttpRequest.newBuilder(starter.resolve("/v3/api-docs")).build(), BodyHandlers.ofFile(description));
        }
        ProcessBuilder fuzzer = new ProcessBuilder(
                        TestStack.tool("fuzz/bin/schemathesis", "--tests").toString(),
                        "--config-file=" + new File("src/test/fuzz/schemathesis.toml").getAbsolutePath(),
                        "run",
                        description.toString(),
                        "--url=" + starter,
                        "--header=Authorization: Bearer " + DemoWorkspace.KEY,
                        "--checks=not_a_server_error",
                        "--phases=examples,coverage,fuzzing",
                        "--exclude-path-regex=/stream$", // never ends
                        "--max-time=" + SECONDS,
                        "--continue-on-failure",
                        "--no-shrink",
                        "--warnings=off")
                .directory(folder.toFile());

        assertThat(TestStack.run(fuzzer, folder, Duration.ofSeconds(SECONDS + 120)))
                .contains("No issues found")
                .doesNotContain(" 0 generated");
    }
}
