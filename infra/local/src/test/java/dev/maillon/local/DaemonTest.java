package dev.maillon.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** No process is left behind, however the one that started it ends. */
class DaemonTest {

    private static final List<String> LONG = List.of("/bin/sleep", "600");

    @TempDir
    Path folder;

    @Test
    void endsWhenItIsClosed() {
        Daemon daemon = Daemon.start("server", folder, Map.of(), LONG);
        ProcessHandle server = server();

        daemon.close();

        assertThat(server.isAlive()).isFalse();
        assertThat(folder.resolve("server.pid")).doesNotExist();
    }

    @Test
    void endsWhenTheJvmThatStartedItIsKilled() throws IOException {
        Process jvm = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        StartsAndWaits.class.getName(),
                        folder.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("jvm.log").toFile())
                .start();
        ProcessHandle server = server();

        jvm.destroyForcibly();

        TestStack.await(server::isAlive, alive -> !alive);
    }

    @Test
    void endsOneThatWasLeftOverBeforeTheNextStarts() throws IOException {
        Process leftOver = new ProcessBuilder(LONG).start();
        Files.writeString(folder.resolve("server.pid"), leftOver.pid() + "\n");

        Daemon next = Daemon.start("server", folder, Map.of(), LONG);

        assertThat(leftOver.isAlive()).isFalse();
        next.close();
    }

    @Test
    void killsOneThatWasLeftOverAndDoesNotHear() throws IOException {
        Process deaf = new ProcessBuilder("/bin/sh", "-c", "trap '' TERM; exec sleep 600").start();
        TestStack.await(() -> deaf.info().command().orElse(""), program -> program.endsWith("sleep"));
        Files.writeString(folder.resolve("server.pid"), deaf.pid() + "\n");

        Daemon.start("server", folder, Map.of(), LONG).close();

        assertThat(deaf.isAlive()).isFalse();
    }

    @Test
    void leavesAloneWhoeverHasTheProcessIdNow() throws IOException {
        Process stranger = new ProcessBuilder("/bin/sh", "-c", "read -r _").start();
        Files.writeString(folder.resolve("server.pid"), stranger.pid() + "\n");

        Daemon.start("server", folder, Map.of(), LONG).close();

        assertThat(stranger.isAlive()).isTrue();
        stranger.destroyForcibly();
    }

    @Test
    void tellsTheEndOfTheLogWhereTheServerEndsAtItsStart() {
        List<String> failing = List.of("/bin/sh", "-c", "echo no room on the disk; exit 3");
        try (Daemon daemon = Daemon.start("server", folder, Map.of(), failing)) {
            assertThatThrownBy(() -> daemon.await(() -> false, Duration.ofMinutes(1)))
                    .isInstanceOf(StartFailure.class)
                    .hasMessageContaining("no room on the disk");
        }
    }

    private ProcessHandle server() {
        Path pidFile = folder.resolve("server.pid");
        Optional<ProcessHandle> server = TestStack.await(() -> read(pidFile), Optional::isPresent);
        return server.orElseThrow();
    }

    private static Optional<ProcessHandle> read(Path pidFile) {
        try {
            return Files.exists(pidFile)
                    ? Optional.of(Files.readString(pidFile).strip())
                            .filter(pid -> !pid.isEmpty())
                            .flatMap(pid -> ProcessHandle.of(Long.parseLong(pid)))
                    : Optional.empty();
        } catch (IOException beingWritten) {
            return Optional.empty();
        }
    }

    /** Another JVM, to be killed. */
    static final class StartsAndWaits {

        public static void main(String[] arguments) throws InterruptedException {
            Daemon.start("server", Path.of(arguments[0]), Map.of(), LONG);
            Thread.currentThread().join();
        }
    }
}
