package dev.maillon.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {

    @TempDir
    Path path;

    @Test
    void isUsedByOneStackAtATime() {
        try (DataFolder first = DataFolder.open(path)) {
            assertThatThrownBy(() -> DataFolder.open(path))
                    .isInstanceOf(StartFailure.class)
                    .hasMessageContaining(
                            "in use by process " + ProcessHandle.current().pid());
            assertThat(first.path()).isEqualTo(path);
        }
        DataFolder.open(path).close();
    }

    @Test
    void isEmptiedOfWhatIsOursAlone() throws IOException {
        Files.createDirectories(path.resolve("mariadb/maillon"));
        Files.writeString(path.resolve("mariadb/maillon/turn.ibd"), "rows");
        Files.writeString(path.resolve("letter.txt"), "somebody's");
        try (DataFolder data = DataFolder.open(path)) {
            data.empty();
        }

        assertThat(path.resolve("mariadb")).doesNotExist();
        assertThat(path.resolve("letter.txt")).hasContent("somebody's");
    }

    @Test
    void keepsItsSecretsAndHandsThemToTheWorker() {
        try (DataFolder data = DataFolder.open(path)) {
            LocalSecrets first = LocalSecrets.of(data);
            assertThat(LocalSecrets.of(data)).isEqualTo(first);
            assertThat(path.resolve("secrets/demo/WEB_CHANNEL_SECRET")).hasContent(first.channel());
        }
    }
}
