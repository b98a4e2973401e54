package dev.maillon.activities.recording;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** {@link Pcm} with a header, which is what every provider reads. */
final class WaveFile {

    static final int HEADER_BYTES = 44;

    private static final int FORMAT_BYTES = 16;
    private static final short PLAIN = 1;
    private static final short CHANNELS = 1;

    private WaveFile() {}

    /** @param size in bytes, from the position {@code from} of the sound */
    static void write(FileChannel sound, long from, long size, Path file) throws IOException {
        try (FileChannel out = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            out.write(header(Math.toIntExact(size)));
            for (long done = 0; done < size; ) {
                done += sound.transferTo(from + done, size - done, out);
            }
        }
    }

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
