package dev.maillon.activities.recording;

import dev.maillon.activities.recording.Recording.Piece;
import dev.maillon.media.UnusableMedia;
import dev.maillon.media.UnusableMedia.Reason;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/** Cuts a recording into pieces that a provider takes, each a WAV file. */
final class Splitter {

    static final int HEADER_BYTES = 44;

    private static final int FORMAT_BYTES = 16;
    private static final short PLAIN = 1;
    private static final short CHANNELS = 1;

    private Splitter() {}

    /**
     * @param sound {@link Pcm}; the pieces are put beside it
     * @throws UnusableMedia if there is nothing to be heard: a model that is given silence makes words up
     */
    static List<Piece> split(Path sound, PieceLimits limits) throws UnusableMedia, IOException {
        Loudness loudness = Loudness.of(sound);
        if (loudness.isSilent()) {
            throw new UnusableMedia(Reason.SILENT);
        }
        List<Integer> beginnings = loudness.cuts(limits.frames());
        try (FileChannel channel = FileChannel.open(sound)) {
            List<Piece> pieces = new ArrayList<>();
            for (int i = 0; i < beginnings.size(); i++) {
                int next = i + 1 < beginnings.size() ? beginnings.get(i + 1) : loudness.frames().length;
                pieces.add(piece(channel, beginnings.get(i), next, sound.resolveSibling("piece-" + i + ".wav")));
            }
            return List.copyOf(pieces);
        }
    }

    private static Piece piece(FileChannel sound, int first, int next, Path file) throws IOException {
        long from = (long) first * Loudness.FRAME_BYTES;
        long size = (long) (next - first) * Loudness.FRAME_BYTES;
        try (FileChannel out = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            out.write(header(Math.toIntExact(size)));
            for (long done = 0; done < size; ) {
                done += sound.transferTo(from + done, size - done, out);
            }
        }
        return new Piece(file, Pcm.duration(from), Pcm.duration(size));
    }

    /** What every provider reads before {@link Pcm}. */
    private static ByteBuffer header(int size) {
        return ByteBuffer.allocate(HEADER_BYTES)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(ascii("RIFF"))
                .putInt(HEADER_BYTES - 8 + size)
                .put(ascii("WAVEfmt "))
                .putInt(FORMAT_BYTES)
                .putShort(PLAIN)
                .putShort(CHANNELS)
                .putInt(Pcm.RATE)
                .putInt(Pcm.BYTES_A_SECOND)
                .putShort((short) Pcm.SAMPLE_BYTES)
                .putShort((short) (Pcm.SAMPLE_BYTES * Byte.SIZE))
                .put(ascii("data"))
                .putInt(size)
                .flip();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
