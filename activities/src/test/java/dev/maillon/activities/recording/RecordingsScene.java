package dev.maillon.activities.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.maillon.media.FolderMediaStore;
import dev.maillon.media.MediaSettings;
import dev.maillon.media.UnusableMedia;
import dev.maillon.media.WorkFolder;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.util.unit.DataSize;

/** A worker that opens recordings: files of 16 MB, a minute long at most. */
final class RecordingsScene implements AutoCloseable {

    static final PieceLimits LIMITS = new PieceLimits(24 << 20, Duration.ofMinutes(10));

    /** The database that other tests of this JVM share, say. */
    private final Set<ProcessHandle> others =
            ProcessHandle.current().descendants().collect(Collectors.toUnmodifiableSet());

    private final Path work;
    private final FolderMediaStore store;
    private final WorkFolder workFolder;
    private final Recordings recordings;

    RecordingsScene(Path folder) throws IOException {
        this(folder, "ffmpeg", Duration.ofSeconds(30));
    }

    RecordingsScene(Path folder, String ffmpeg, Duration timeout) throws IOException {
        work = folder.resolve("work");
        store = new FolderMediaStore(folder.resolve("media"));
        workFolder = new WorkFolder(work);
        RecordingSettings settings =
                new RecordingSettings(ffmpeg, Duration.ofMinutes(1), timeout, DataSize.ofGigabytes(1));
        recordings = new Recordings(
                store,
                workFolder,
                new Decoder(settings),
                new MediaSettings(folder.resolve("media"), work, DataSize.ofMegabytes(16), null));
    }

    Recording open(Path file) throws UnusableMedia, IOException {
        return open(kept(file), () -> {});
    }

    Recording open(String mediaId, Runnable beat) throws UnusableMedia, IOException {
        return recordings.open("demo", mediaId, LIMITS, beat);
    }

    String kept(Path file) throws IOException {
        try (InputStream bytes = Files.newInputStream(file)) {
            return store.put("demo", bytes, 1L << 30).mediaId();
        }
    }

    UnusableMedia.Reason refusal(Path file) throws IOException {
        return refusal(kept(file));
    }

    UnusableMedia.Reason refusal(String mediaId) {
        UnusableMedia unusable = catchThrowableOfType(
                UnusableMedia.class, () -> open(mediaId, () -> {}).close());
        return Objects.requireNonNull(unusable, "it was opened").reason();
    }

    void assertNothingLeft() throws IOException {
        try (Stream<Path> files = Files.walk(work)) {
            assertThat(files.filter(Files::isRegularFile)).isEmpty();
        }
        assertThat(ProcessHandle.current().descendants().filter(process -> !others.contains(process)))
                .isEmpty();
    }

    @Override
    public void close() throws IOException {
        workFolder.close();
    }
}
