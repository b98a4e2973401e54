package dev.maillon.media;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/** A folder a workspace, a file an id. Processes on several machines share it where the file system renames atomically. */
public record FolderMediaStore(Path folder) implements MediaStore {

    @Override
    public Media put(String workspace, InputStream bytes, long most) throws IOException {
        Path home = Files.createDirectories(home(workspace));
        try (Spooled spooled = Spooled.read(bytes, most, home)) {
            Media media = spooled.media();
            Files.move(spooled.file(), home.resolve(media.mediaId()), StandardCopyOption.ATOMIC_MOVE);
            return media;
        }
    }

    @Override
    public Optional<Media> describe(String workspace, String mediaId) throws IOException {
        try {
            Path file = file(workspace, mediaId);
            return Optional.of(new Media(mediaId, Files.size(file), ContentTypes.of(file)));
        } catch (NoSuchMediaException | NoSuchFileException none) {
            return Optional.empty();
        }
    }

    @Override
    public InputStream open(String workspace, String mediaId) throws IOException {
        try {
            return Files.newInputStream(file(workspace, mediaId));
        } catch (NoSuchFileException none) {
            throw new NoSuchMediaException(mediaId);
        }
    }

    @Override
    public void delete(String workspace, String mediaId) throws IOException {
        if (MediaIds.isOne(mediaId)) {
            Files.deleteIfExists(home(workspace).resolve(mediaId));
        }
    }

    private Path file(String workspace, String mediaId) throws NoSuchMediaException {
        if (MediaIds.isOne(mediaId)) {
            return home(workspace).resolve(mediaId);
        }
        throw new NoSuchMediaException(mediaId);
    }

    private Path home(String workspace) {
        return folder.resolve(MediaIds.workspace(workspace));
    }
}
