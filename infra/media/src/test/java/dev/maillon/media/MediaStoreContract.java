package dev.maillon.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.maillon.media.MediaStore.NoSuchMediaException;
import dev.maillon.media.MediaStore.TooLargeException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every media store keeps to, whatever it is made of. */
abstract class MediaStoreContract {

    private static final byte[] WAV = "RIFF\0\0\0\0WAVEfmt ".getBytes(StandardCharsets.ISO_8859_1);
    private static final String NOWHERE = "0".repeat(64);

    abstract MediaStore store();

    /** @return what the store holds by now, half-written files among it */
    abstract List<String> held() throws IOException;

    @Test
    void keepsAFileAsItIs() throws IOException {
        Media media = put("one", WAV);
        assertThat(read("one", media.mediaId())).isEqualTo(WAV);
        assertThat(store().describe("one", media.mediaId())).contains(media);
        assertThat(media.size()).isEqualTo(WAV.length);
        assertThat(media.contentType()).isEqualTo("audio/vnd.wave");
    }

    @Test
    void keepsTheSameFileOnce() throws IOException {
        assertThat(put("one", WAV)).isEqualTo(put("one", WAV));
        assertThat(held()).hasSize(1);
    }

    @Test
    void tellsNoWorkspaceOfAnothers() throws IOException {
        String mediaId = put("one", WAV).mediaId();
        assertThat(store().describe("two", mediaId)).isEmpty();
        assertThatThrownBy(() -> read("two", mediaId)).isInstanceOf(NoSuchMediaException.class);
        store().delete("two", mediaId);
        assertThat(store().describe("one", mediaId)).isPresent();
    }

    @Test
    void takesAFileUpToTheLimitAndKeepsNothingOfALargerOne() throws IOException {
        assertThat(store().put("one", bytes(WAV), WAV.length).size()).isEqualTo(WAV.length);
        store().delete("one", put("one", WAV).mediaId());
        assertThatThrownBy(() -> store().put("one", bytes(WAV), WAV.length - 1)).isInstanceOf(TooLargeException.class);
        assertThat(held()).isEmpty();
    }

    /** Half a gigabyte, of which nobody reads more than is needed to refuse it. */
    @Test
    void readsNoMoreOfALargeFileThanItMayKeep() throws IOException {
        AtomicLong read = new AtomicLong();
        InputStream large = new InputStream() {
            @Override
            public int read() {
                return read.incrementAndGet() > 500_000_000 ? -1 : 'x';
            }

            @Override
            public int read(byte[] chunk, int from, int length) {
                read.addAndGet(length);
                return read.get() > 500_000_000 ? -1 : length;
            }
        };
        assertThatThrownBy(() -> store().put("one", large, 1_000_000)).isInstanceOf(TooLargeException.class);
        assertThat(read.get()).isLessThan(1_100_000);
        assertThat(held()).isEmpty();
    }

    @Test
    void keepsNothingOfAFileThatBreaksOff() throws IOException {
        InputStream breaksOff = new InputStream() {
            private int read;

            @Override
            public int read() throws IOException {
                if (read++ > 100_000) {
                    throw new IOException("broken off");
                }
                return 'x';
            }
        };
        assertThatThrownBy(() -> store().put("one", breaksOff, 1_000_000)).hasMessage("broken off");
        assertThat(held()).isEmpty();
    }

    @Test
    void forgetsAFile() throws IOException {
        String mediaId = put("one", WAV).mediaId();
        store().delete("one", mediaId);
        store().delete("one", mediaId);
        assertThat(store().describe("one", mediaId)).isEmpty();
        assertThat(store().describe("never-used", NOWHERE)).isEmpty();
        assertThatThrownBy(() -> read("one", mediaId)).isInstanceOf(NoSuchMediaException.class);
    }

    @Test
    void makesNoPathOfANameFromOutside() throws IOException {
        for (String id :
                List.of("", ".", "..", "../one/" + NOWHERE, "/etc/passwd", "a\0b", NOWHERE.replace('0', 'A'))) {
            assertThat(store().describe("one", id)).as(id).isEmpty();
            assertThatThrownBy(() -> read("one", id)).as(id).isInstanceOf(NoSuchMediaException.class);
            store().delete("one", id);
        }
        for (String workspace : List.of("", ".", "..", "../one", "a/b", "a\0b")) {
            assertThatThrownBy(() -> put(workspace, WAV)).as(workspace).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void keepsManyAtOnce() throws IOException {
        List<Media> kept = IntStream.range(0, 32)
                .parallel()
                .mapToObj(i -> quietly(String.valueOf(i % 8)))
                .distinct()
                .toList();
        assertThat(kept).hasSize(8);
        for (Media media : kept) {
            assertThat(read("one", media.mediaId())).hasSize((int) media.size());
        }
        assertThat(held()).hasSize(8);
    }

    private Media quietly(String content) {
        try {
            return put("one", content.repeat(1_000).getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private Media put(String workspace, byte[] content) throws IOException {
        return store().put(workspace, bytes(content), 1_000_000);
    }

    private byte[] read(String workspace, String mediaId) throws IOException {
        try (InputStream in = store().open(workspace, mediaId)) {
            return in.readAllBytes();
        }
    }

    private static InputStream bytes(byte[] content) {
        return new ByteArrayInputStream(content);
    }
}
