package dev.maillon.local;

import static org.assertj.core.api.Assertions.assertThat;

import io.temporal.testserver.TestServer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The tests that an author writes in Python, on the time-skipping server: the Java SDK's, so that nothing is downloaded. */
class PythonTestsIT {

    @TempDir
    private Path folder;

    @Test
    @Tag("R33")
    void theDaysOfAPythonFollowUpPassInNoTime() throws Exception {
        ProcessBuilder tests = new ProcessBuilder(TestStack.python().toString(), "-m", "unittest", "test_workflows")
                .directory(Path.of("../../workflows/followups/python").toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile());
        tests.environment().put("PYTHONDONTWRITEBYTECODE", "1");
        tests.environment().put("TEMPORAL_TEST_SERVER", server().toString());

        Process running = tests.start();
        boolean ended = running.waitFor(3, TimeUnit.MINUTES);
        running.descendants().forEach(ProcessHandle::destroy);
        running.destroy();

        String log = Files.readString(folder.resolve("log"));
        assertThat(ended).as(log).isTrue();
        assertThat(running.exitValue()).as(log).isZero();
        assertThat(log).contains("Ran 2 tests");
    }

    /** What Python's SDK would download is this class, as a program. */
    private Path server() throws IOException {
        Path script = folder.resolve("test-server");
        Files.writeString(
                script,
                "#!/bin/sh\nexec '%s' -cp '%s' %s \"$@\"\n"
                        .formatted(
                                ProcessHandle.current().info().command().orElseThrow(),
                                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                                TestServer.class.getName()),
                StandardCharsets.UTF_8);
        return Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwx------"));
    }
}
