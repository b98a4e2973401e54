package dev.maillon.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Schemathesis makes requests from the API's own description, right ones and wrong ones, and none of them makes a fault of the server; for a
 * minute, or {@code -Dmaillon.fuzz.seconds}. What no description tells of, {@code HostileRequestsTest} sends.
 */
class ApiFuzzIT {

    private static final int SECONDS = Integer.getInteger("maillon.fuzz.seconds", 60);

    @TempDir
    private Path folder;

    @Test
    void noRequestThatTheDescriptionLeadsToIsAFaultOfTheServer() throws Exception {
        try (LocalStack stack = TestStack.startOwn(true)) {
            TestStack.putCatalog(stack, "load");
            String root = stack.api().base().resolve("/").toString();
            Process running = new ProcessBuilder(List.of(
                            program().toString(),
                            "run",
                            root + "v3/api-docs",
                            "--header=Authorization: Bearer " + DemoWorkspace.KEY,
                            "--checks=not_a_server_error",
                            "--mode=all",
                            "--seed=2026",
                            "--max-time=" + SECONDS,
                            "--no-shrink",
                            "--continue-on-failure",
                            "--request-timeout=15",
                            "--suppress-health-check=all",
                            "--warnings=off",
                            // It never ends.
                            "--exclude-path=/v1/workspaces/{ws}/stream",
                            "--no-color"))
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("log").toFile())
                    .start();
            boolean ended = running.waitFor(SECONDS + 120L, TimeUnit.SECONDS);
            running.destroy();

            String log = Files.readString(folder.resolve("log"));
            assertThat(ended).as(log).isTrue();
            assertThat(running.exitValue()).as(log).isZero();
            assertThat(log).containsPattern("Test cases|passed");
        }
    }

    private static Path program() {
        return Programs.tools()
                .map(tools -> tools.resolve("fuzz/bin/schemathesis"))
                .filter(Files::isExecutable)
                .orElseThrow(() -> new AssertionError("Schemathesis is not here: run infra/local/install --tests"));
    }
}
