package dev.maillon.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkFolderTest {

    @TempDir
    private Path root;

    @Test
    void removesItsFilesAtItsEndAndNobodyElses() throws IOException {
        try (WorkFolder other = new WorkFolder(root)) {
            Path others = Files.createFile(other.newFolder().resolve("file"));
            try (WorkFolder one = new WorkFolder(root)) {
                Files.createFile(one.newFolder().resolve("file"));
            }
            assertThat(others).exists();
        }
        assertThat(root).isEmptyDirectory();
    }

    @Test
    void sweepsAwayWhatAKilledProcessHasLeft() throws IOException {
        long pid = ProcessHandle.current().pid();
        Path samePid = Files.createDirectories(root.resolve(pid + "-1").resolve("x"));
        Path nobody =
                Files.createDirectories(root.resolve("4194999-1700000000000").resolve("x"));
        Path somethingElse = Files.createDirectories(root.resolve("notes"));
        Files.createFile(nobody.resolve("input"));
        new WorkFolder(root).close();
        assertThat(samePid).doesNotExist();
        assertThat(nobody).doesNotExist();
        assertThat(somethingElse).exists();
    }
}
