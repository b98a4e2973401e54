package dev.maillon.starter.gateway;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.springframework.stereotype.Component;

/** A folder a workspace, a file an id. No name from outside becomes part of a path. */
@Component
class FolderMediaStore implements MediaStore {

    private final Path folder;

    FolderMediaStore(MediaSettings settings) {
        this.folder = settings.folder();
    }

    @Override
    public long keep(String workspace, String mediaId, InputStream bytes) throws IOException {
        Path home = Files.createDirectories(folder.resolve(workspace));
        Path part = home.resolve(mediaId + ".part");
        try {
            long size = Files.copy(bytes, part);
            Files.move(part, home.resolve(mediaId), StandardCopyOption.ATOMIC_MOVE);
            return size;
        } finally {
            Files.deleteIfExists(part);
        }
    }
}
