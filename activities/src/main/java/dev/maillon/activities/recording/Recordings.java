package dev.maillon.activities.recording;

import dev.maillon.activities.attending.HeartbeatingCall;
import dev.maillon.activities.recording.Recording.Piece;
import dev.maillon.media.Container;
import dev.maillon.media.MediaSettings;
import dev.maillon.media.MediaStore;
import dev.maillon.media.MediaStore.NoSuchMediaException;
import dev.maillon.media.UnusableMedia;
import dev.maillon.media.UnusableMedia.Reason;
import dev.maillon.media.WorkFolder;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.util.StreamUtils;

/** Makes what a customer has sent audible to a model (R31), or says why it can't (R32). What it holds in memory does not grow with the file. */
@Component
public record Recordings(MediaStore store, WorkFolder work, Decoder decoder, MediaSettings settings) {

    /**
     * @param limits of one piece
     * @param beat is called every quarter of a second on the caller's thread; what it throws ends the work, and is thrown on
     * @return to be closed
     * @throws UnusableMedia if trying again is of no use
     * @throws IOException if the media store or the disk fails, and trying again is
     */
    public Recording open(String workspace, String mediaId, PieceLimits limits, Runnable beat)
            throws UnusableMedia, IOException {
        Path folder = work.newFolder();
        try {
            return HeartbeatingCall.call(beat, () -> made(workspace, mediaId, limits, folder));
        } catch (UnusableMedia | IOException | RuntimeException | Error failed) {
            WorkFolder.remove(folder);
            throw failed;
        }
    }

    private Recording made(String workspace, String mediaId, PieceLimits limits, Path folder)
            throws UnusableMedia, IOException, InterruptedException {
        Path file = folder.resolve(Decoder.INPUT);
        copy(workspace, mediaId, file);
        if (Files.size(file) == 0) {
            throw new UnusableMedia(Reason.EMPTY);
        }
        Container container = Container.of(file).orElseThrow(() -> new UnusableMedia(Reason.NOT_MEDIA));
        Path sound = decoder.decode(folder, container);
        Files.delete(file);
        Duration duration = Pcm.duration(Files.size(sound));
        List<Piece> pieces = Splitter.split(sound, limits);
        Files.delete(sound);
        return new Recording(duration, pieces, folder);
    }

    private void copy(String workspace, String mediaId, Path file) throws UnusableMedia, IOException {
        long mostBytes = settings.maxSize().toBytes();
        try (InputStream bytes = store.open(workspace, mediaId);
                OutputStream out = Files.newOutputStream(file)) {
            if (StreamUtils.copyRange(bytes, out, 0, mostBytes) > mostBytes) {
                throw new UnusableMedia(Reason.TOO_LARGE);
            }
        } catch (NoSuchMediaException none) {
            throw new UnusableMedia(Reason.UNKNOWN_MEDIA, none);
        }
    }
}
