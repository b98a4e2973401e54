package dev.maillon.media;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;

class FolderMediaStoreTest extends MediaStoreContract {

    @TempDir
    private Path folder;

    @Override
    MediaStore store() {
        return new FolderMediaStore(folder.resolve("media"));
    }

    @Override
    List<String> held() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).map(Path::toString).toList();
        }
    }
}
