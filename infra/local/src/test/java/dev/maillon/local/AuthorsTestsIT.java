package dev.maillon.local;

import static org.assertj.core.api.Assertions.assertThat;

import io.temporal.testserver.TestServer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

/**
 * The tests that an author writes in another language, on the time-skipping server: the Java SDK's, so that nothing is downloaded.
 * Nothing runs beside it: the SDKs give the server five seconds to start.
 */
@Tag("R33")
@Isolated
class AuthorsTestsIT {

    @TempDir
    private Path folder;

    @Test
    void theDaysOfAPythonFollowUpPassInNoTime() throws Exception {
        assertThat(run("python", TestStack.python().toString(), "-m", "unittest", "test_workflows"))
                .contains("Ran 3 tests");
    }

    @Test
    void theDaysOfATypeScriptFollowUpPassInNoTime() throws Exception {
        assertThat(run("typescript", "npm", "test")).contains("pass 3", "fail 0");
    }

    private String run(String language, String... tests) throws Exception {
        ProcessBuilder command = new ProcessBuilder(List.of(tests))
                .directory(Path.of("../../workflows/followups", language).toFile());
        command.environment().put("PYTHONDONTWRITEBYTECODE", "1");
        command.environment().put("TEMPORAL_TEST_SERVER", server().toString());
        return TestStack.run(command, folder, Duration.ofMinutes(3));
    }

    /** What the SDKs would download is this class, as a program. */
    private Path server() throws IOException {
        Path script = folder.resolve("test-server");
        Files.writeString(
                script,
                "#!/bin/sh\nexec '%s' -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -cp '%s' %s \"$@\"\n"
                        .formatted(
                                ProcessHandle.current().info().command().orElseThrow(),
                                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                                TestServer.class.getName()),
                StandardCharsets.UTF_8);
        return Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwx------"));
    }
}
