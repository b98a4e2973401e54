package dev.maillon.local;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A real MariaDB on a port of its own. It can be stopped and started again, as an outage does. */
public final class MariaDb implements AutoCloseable {

    private static final Duration READY_WITHIN = Duration.ofSeconds(60);

    private final Path folder;
    private final MariaDbFiles files;
    private final int port = Ports.anyFree();
    private @Nullable Daemon server;

    MariaDb(DataFolder data) {
        this.folder = data.path();
        this.files = MariaDbFiles.find();
        makeDataFolder();
    }

    /** Its user is root, without a password; it listens to this machine only. */
    public String url() {
        return "jdbc:mysql://127.0.0.1:" + port
                + "/maillon?createDatabaseIfNotExist=true&allowPublicKeyRetrieval=true&useSSL=false";
    }

    /** Of its process, while it runs. */
    public synchronized long pid() {
        return Objects.requireNonNull(server, "not started").pid();
    }

    public synchronized void start() {
        Daemon started = Daemon.start("mariadb", folder, files.environment(), command());
        server = started;
        started.await(this::answers, READY_WITHIN);
    }

    public synchronized void stop() {
        Daemon stopping = server;
        server = null;
        if (stopping != null) {
            stopping.close();
        }
    }

    /** Completes with its name when the server that runs now has ended. */
    synchronized CompletableFuture<String> end() {
        return server == null ? new CompletableFuture<>() : server.end();
    }

    @Override
    public void close() {
        stop();
    }

    private List<String> command() {
        List<String> command = new ArrayList<>();
        command.add(files.server().toString());
        command.addAll(files.baseArguments());
        command.addAll(List.of(
                "--datadir=" + dataFolder(),
                // Within the data folder: a longer path may be too long for a socket.
                "--socket=mariadb.sock",
                "--pid-file=" + folder.resolve("mariadb.server.pid"),
                "--bind-address=127.0.0.1",
                "--port=" + port,
                "--character-set-server=utf8mb4",
                "--max-allowed-packet=64M",
                "--max-connections=300",
                // It would make a key at each start, which takes seconds, and nobody asks for TLS here.
                "--skip-ssl",
                // A dying machine may lose the last second; a dying process loses nothing.
                "--innodb-flush-log-at-trx-commit=2"));
        command.addAll(asRoot());
        return command;
    }

    private boolean answers() {
        try (Connection connection = DriverManager.getConnection(url() + "&connectTimeout=1000", "root", "")) {
            return connection.isValid(1);
        } catch (SQLException notYet) {
            return false;
        }
    }

    private Path dataFolder() {
        return folder.resolve("mariadb");
    }

    /** Made under another name first: one that was interrupted does not look like one that is whole. */
    private void makeDataFolder() {
        if (Files.isDirectory(dataFolder())) {
            return;
        }
        Path unfinished = folder.resolve("mariadb.new");
        List<String> command = new ArrayList<>();
        command.add(files.installer().toString());
        command.addAll(files.baseArguments());
        command.addAll(List.of(
                "--datadir=" + unfinished,
                "--force",
                "--skip-name-resolve",
                "--skip-test-db",
                "--auth-root-authentication-method=normal"));
        command.addAll(asRoot());
        try {
            DataFolder.delete(unfinished);
            run(command);
            Files.move(unfinished, dataFolder());
        } catch (IOException e) {
            throw new StartFailure("MariaDB's data folder could not be made", e);
        }
    }

    private void run(List<String> command) throws IOException {
        Path log = folder.resolve("mariadb-install.log");
        ProcessBuilder installer =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(Redirect.to(log.toFile()));
        installer.environment().putAll(files.environment());
        Process process = installer.start();
        try {
            if (!process.waitFor(2, TimeUnit.MINUTES) || process.exitValue() != 0) {
                throw new StartFailure("MariaDB's data folder could not be made: see " + log);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartFailure("interrupted while making MariaDB's data folder", e);
        } finally {
            process.destroyForcibly();
        }
    }

    private static List<String> asRoot() {
        return "root".equals(System.getProperty("user.name")) ? List.of("--user=root") : List.of();
    }
}
