package dev.maillon.activities.fetching;

import dev.maillon.activities.attending.HeartbeatingCall;
import dev.maillon.activities.fetching.Part.Deadline;
import dev.maillon.activities.outbound.OutboundClients;
import dev.maillon.activities.secrets.Secrets;
import dev.maillon.domain.catalog.Catalog.Channel;
import dev.maillon.media.Media;
import dev.maillon.media.MediaSettings;
import dev.maillon.media.MediaStore;
import dev.maillon.media.UnusableMedia;
import dev.maillon.media.UnusableMedia.Reason;
import dev.maillon.media.WorkFolder;
import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.springframework.stereotype.Component;

/** Brings a file that a message names by a URL into the media store, so that it is fetched once. */
@Component
public class Fetching {

    private static final int MOST_AT_ONCE = 64;

    private final CloseableHttpClient client;
    private final Secrets secrets;
    private final MediaStore store;
    private final WorkFolder work;
    private final FetchingSettings settings;
    private final long mostBytes;

    Fetching(
            OutboundClients clients,
            Secrets secrets,
            MediaStore store,
            WorkFolder work,
            FetchingSettings settings,
            MediaSettings media) {
        this.client = clients.connectingAnew(settings.patience(), MOST_AT_ONCE);
        this.secrets = secrets;
        this.store = store;
        this.work = work;
        this.settings = settings;
        this.mostBytes = media.maxSize().toBytes();
    }

    @PreDestroy
    void stop() throws IOException {
        client.close();
    }

    /**
     * @param workspace whose secrets the hosts may be shown
     * @param channel that the message came by, whose hosts are the only ones that are asked
     * @param beat is called every quarter of a second on the caller's thread; what it throws ends the work, and is thrown on
     * @return the file, as if it had been uploaded
     * @throws UnusableMedia if trying again is of no use; among that, a host that gave no file in the time for it
     * @throws IOException if the media store or the disk fails, and trying again is
     */
    public Media fetch(String workspace, Channel channel, String url, Runnable beat) throws UnusableMedia, IOException {
        Path folder = work.newFolder();
        try {
            return HeartbeatingCall.call(beat, () -> fetched(workspace, channel, url, folder.resolve("fetched")));
        } finally {
            WorkFolder.remove(folder);
        }
    }

    private Media fetched(String workspace, Channel channel, String url, Path file)
            throws UnusableMedia, IOException, InterruptedException {
        Deadline deadline = Deadline.in(settings.timeout());
        new Download(client, new Allowance(workspace, channel, secrets), new Part(file, mostBytes), deadline).run(url);
        if (!Files.exists(file) || Files.size(file) == 0) {
            throw new UnusableMedia(Reason.EMPTY);
        }
        try (InputStream bytes = Files.newInputStream(file)) {
            return store.put(workspace, bytes, mostBytes);
        }
    }
}
