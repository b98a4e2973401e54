package dev.maillon.activities.recording;

import dev.maillon.media.WorkFolder;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * A customer's recording, ready to be heard. Its files are gone once it is closed.
 *
 * @param pieces in order, each of them within what was asked for; one for a short recording
 * @param folder where they are
 */
public record Recording(Duration duration, List<Piece> pieces, Path folder) implements AutoCloseable {

    /**
     * A part of a recording.
     *
     * @param file WAV, 16 kHz, one channel; it is there until the recording is closed
     * @param offset where it begins in the whole recording
     */
    public record Piece(Path file, Duration offset, Duration duration) {}

    @Override
    public void close() throws IOException {
        WorkFolder.remove(folder);
    }
}
