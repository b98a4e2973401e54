package dev.maillon.local;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The one folder with everything that outlives a start. Its lock is the operating system's: it goes with the process, however that ends. */
final class DataFolder implements AutoCloseable {

    /** What {@code --fresh} deletes. Nothing else: the folder may be one that somebody named by mistake. */
    private static final List<String> OURS = List.of(
            "mariadb",
            "mariadb.new",
            "temporal.db",
            "temporal.db-shm",
            "temporal.db-wal",
            "secrets.properties",
            "keys.yaml",
            "secrets");

    private final Path path;
    private final RandomAccessFile lockFile;

    private DataFolder(Path path, RandomAccessFile lockFile) {
        this.path = path;
        this.lockFile = lockFile;
    }

    /** @throws StartFailure if another stack uses it */
    static DataFolder open(Path path) {
        try {
            Files.createDirectories(path);
            RandomAccessFile file = new RandomAccessFile(path.resolve("lock").toFile(), "rw");
            if (lock(file) == null) {
                String holder = file.readLine();
                file.close();
                throw new StartFailure("The data folder " + path + " is in use by process " + holder
                        + ". End that one, or choose another folder with --data.");
            }
            file.setLength(0);
            file.writeBytes(ProcessHandle.current().pid() + "\n");
            return new DataFolder(path.toRealPath(), file);
        } catch (IOException e) {
            throw new StartFailure("The data folder " + path + " cannot be used: choose another with --data.", e);
        }
    }

    private static @Nullable FileLock lock(RandomAccessFile file) throws IOException {
        try {
            return file.getChannel().tryLock();
        } catch (OverlappingFileLockException inThisJvm) {
            return null;
        }
    }

    Path path() {
        return path;
    }

    void empty() {
        OURS.forEach(name -> delete(path.resolve(name)));
    }

    static void delete(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            lockFile.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
