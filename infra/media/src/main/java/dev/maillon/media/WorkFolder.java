package dev.maillon.media;

import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.util.FileSystemUtils;

/**
 * Where files are while they are worked on. Each process has a folder of its own in it, named by its id and its birth; what a killed
 * one has left is swept away by the next that starts on the machine.
 */
public final class WorkFolder implements AutoCloseable {

    private static final Pattern NAME = Pattern.compile("(\\d{1,10})-(\\d{1,15})");

    private final Path ofProcess;
    private final Path own;

    /** @param root shared by the processes of this machine, and of no other */
    public WorkFolder(Path root) throws IOException {
        Files.createDirectories(root);
        sweep(root);
        this.ofProcess = Files.createDirectories(root.resolve(name(ProcessHandle.current())));
        this.own = Files.createTempDirectory(ofProcess, "");
    }

    /** An empty folder that nobody else has; whoever asked for it removes it. */
    public Path newFolder() throws IOException {
        return Files.createTempDirectory(own, "");
    }

    /** With all that is in it. */
    public static void remove(Path folder) throws IOException {
        FileSystemUtils.deleteRecursively(folder);
    }

    @Override
    public void close() throws IOException {
        remove(own);
        try {
            Files.deleteIfExists(ofProcess);
        } catch (DirectoryNotEmptyException another) {
            // Another application in this process is still at work there.
        }
    }

    private static void sweep(Path root) throws IOException {
        try (DirectoryStream<Path> folders = Files.newDirectoryStream(root, WorkFolder::isLeftBehind)) {
            for (Path folder : folders) {
                remove(folder);
            }
        }
    }

    private static boolean isLeftBehind(Path folder) {
        String name = folder.getFileName().toString();
        Matcher process = NAME.matcher(name);
        return process.matches()
                && ProcessHandle.of(Long.parseLong(process.group(1)))
                        .filter(living -> name(living).equals(name))
                        .isEmpty();
    }

    /** Ids come again, in a container even at each start; with the time of birth they do not. */
    private static String name(ProcessHandle process) {
        return process.pid() + "-"
                + process.info().startInstant().orElse(Instant.EPOCH).toEpochMilli();
    }
}
