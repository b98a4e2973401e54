package dev.maillon.activities.fetching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.maillon.activities.outbound.Canary;
import dev.maillon.activities.outbound.Internet;
import dev.maillon.activities.posting.Receiver;
import dev.maillon.domain.catalog.Catalog.Channel;
import dev.maillon.domain.catalog.Catalog.MediaHost;
import dev.maillon.media.FolderMediaStore;
import dev.maillon.media.Media;
import dev.maillon.media.MediaSettings;
import dev.maillon.media.UnusableMedia;
import dev.maillon.media.WorkFolder;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;
import org.apache.hc.core5.ssl.SSLContexts;
import org.springframework.util.unit.DataSize;

/** A worker that fetches, on an internet of its own with one host, media.example.com, and a canary. */
final class FetchingScene implements AutoCloseable {

    static final String URL = "http://media.example.com/voice.ogg";
    static final MediaHost MEDIA = new MediaHost("media.example.com", "http", null);

    final Receiver host = new Receiver();
    final Canary canary = new Canary();
    final Internet internet = new Internet(canary.port());
    private final Path folder;
    private final FolderMediaStore store;
    private final WorkFolder work;
    private final Fetching fetching;

    FetchingScene(Path folder) throws IOException {
        this(folder, SSLContexts.createSystemDefault());
    }

    FetchingScene(Path folder, SSLContext tls) throws IOException {
        this.folder = folder;
        store = new FolderMediaStore(folder.resolve("media"));
        work = new WorkFolder(folder.resolve("work"));
        FetchingSettings settings = new FetchingSettings(Duration.ofSeconds(2), Duration.ofMillis(300));
        MediaSettings media =
                new MediaSettings(folder.resolve("media"), folder.resolve("work"), DataSize.ofKilobytes(64), null);
        Map<String, String> secrets = Map.of("env:MEDIA_TOKEN", "Bearer for media");
        fetching = new Fetching(
                internet.clients(tls),
                (workspace, reference) -> Optional.ofNullable(secrets.get(reference)),
                store,
                work,
                settings,
                media);
        internet.name("media.example.com", List.of(Internet.SOMEWHERE))
                .server(Internet.SOMEWHERE, 80, host.url().getPort());
    }

    byte[] fetch(String url, MediaHost... hosts) throws UnusableMedia, IOException {
        Media media = fetching.fetch("demo", channel(hosts), url, () -> {});
        try (InputStream bytes = store.open("demo", media.mediaId())) {
            return bytes.readAllBytes();
        }
    }

    Media fetch(Runnable beat) throws UnusableMedia, IOException {
        return fetching.fetch("demo", channel(MEDIA), URL, beat);
    }

    UnusableMedia.Reason refusal(String url, MediaHost... hosts) {
        UnusableMedia unusable = catchThrowableOfType(UnusableMedia.class, () -> fetch(url, hosts));
        return Objects.requireNonNull(unusable, "it was fetched").reason();
    }

    private static Channel channel(MediaHost... hosts) {
        return new Channel("web", "webhook", null, null, List.of(hosts), 16_000);
    }

    void assertNothingLeft() throws IOException {
        try (Stream<Path> files = Files.walk(folder.resolve("work"))) {
            assertThat(files.filter(Files::isRegularFile)).isEmpty();
        }
    }

    @Override
    public void close() throws IOException {
        fetching.stop();
        work.close();
        host.close();
        canary.close();
    }
}
