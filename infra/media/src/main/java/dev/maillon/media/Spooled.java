package dev.maillon.media;

import dev.maillon.media.MediaStore.TooLargeException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A file on its way into a store: its bytes are on the disk, its id and its type are known. Closing it removes what was not moved. */
record Spooled(Path file, Media media) implements AutoCloseable {

    private static final int CHUNK = 16 * 1024;

    /** @throws TooLargeException if there are more than {@code most} bytes; nothing is left then */
    static Spooled read(InputStream bytes, long most, Path folder) throws IOException {
        Path file = Files.createTempFile(folder, "", ".part");
        try {
            MessageDigest digest = sha256();
            long size = copy(bytes, most, digest, file);
            String mediaId = HexFormat.of().formatHex(digest.digest());
            return new Spooled(file, new Media(mediaId, size, ContentTypes.of(file)));
        } catch (IOException | RuntimeException failed) {
            Files.deleteIfExists(file);
            throw failed;
        }
    }

    private static long copy(InputStream bytes, long most, MessageDigest digest, Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE);
                OutputStream out = Channels.newOutputStream(channel)) {
            byte[] chunk = new byte[CHUNK];
            long size = 0;
            for (int read = bytes.read(chunk); read >= 0; read = bytes.read(chunk)) {
                size += read;
                if (size > most) {
                    throw new TooLargeException(most);
                }
                digest.update(chunk, 0, read);
                out.write(chunk, 0, read);
            }
            // What was acknowledged survives the machine's end as well as the process's.
            channel.force(true);
            return size;
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(file);
    }
}
