package dev.maillon.activities.fetching;

import dev.maillon.media.UnusableMedia;
import dev.maillon.media.UnusableMedia.Reason;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.HttpStatus;
import org.jspecify.annotations.Nullable;

/** What has arrived of a file by now, and how the rest is asked for. */
final class Part {

    private static final int CHUNK = 16 * 1024;

    private final Path file;
    private final long most;
    private long size;
    private @Nullable String version;

    /** Until when a file has to be here. */
    record Deadline(long nanos) {

        static Deadline in(Duration time) {
            return new Deadline(System.nanoTime() + time.toNanos());
        }

        void check() throws UnusableMedia {
            if (System.nanoTime() - nanos >= 0) {
                throw new UnusableMedia(Reason.UNREACHABLE);
            }
        }
    }

    /** @param most bytes that the file may have */
    Part(Path file, long most) {
        this.file = file;
        this.most = most;
    }

    /** From where it broke off, if the host names its version; a host that has another file by now answers with the whole of it. */
    void askForTheRest(ClassicHttpRequest request) {
        if (size > 0 && version != null) {
            request.setHeader(HttpHeaders.RANGE, "bytes=" + size + "-");
            request.setHeader(HttpHeaders.IF_RANGE, version);
        }
    }

    /**
     * The body is not closed; who asked for it ends the exchange.
     *
     * @throws IOException if it breaks off again; what has arrived is kept
     */
    void take(ClassicHttpResponse response, Deadline deadline) throws UnusableMedia, IOException {
        if (!continues(response)) {
            size = 0;
        }
        version = version(response);
        if (response.getEntity() == null) {
            return;
        }
        if (size + response.getEntity().getContentLength() > most) {
            throw new UnusableMedia(Reason.TOO_LARGE);
        }
        try (OutputStream out =
                size == 0 ? Files.newOutputStream(file) : Files.newOutputStream(file, StandardOpenOption.APPEND)) {
            append(response.getEntity().getContent(), out, deadline);
        }
    }

    private void append(InputStream body, OutputStream out, Deadline deadline) throws UnusableMedia, IOException {
        byte[] chunk = new byte[CHUNK];
        for (int read = body.read(chunk); read >= 0; read = body.read(chunk)) {
            if (size + read > most) {
                throw new UnusableMedia(Reason.TOO_LARGE);
            }
            out.write(chunk, 0, read);
            size += read;
            deadline.check();
        }
    }

    private boolean continues(ClassicHttpResponse response) {
        Header range = response.getFirstHeader(HttpHeaders.CONTENT_RANGE);
        return response.getCode() == HttpStatus.SC_PARTIAL_CONTENT
                && range != null
                && range.getValue().startsWith("bytes " + size + "-");
    }

    /** A strong one: bytes of two files must never be put together. */
    private static @Nullable String version(ClassicHttpResponse response) {
        Header tag = response.getFirstHeader(HttpHeaders.ETAG);
        return tag == null || tag.getValue().startsWith("W/") ? null : tag.getValue();
    }
}
