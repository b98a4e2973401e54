package dev.maillon.activities.recording;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Takes what a process puts out, and no more of it than it may. */
final class BoundedOutput {

    private static final int CHUNK = 16 * 1024;

    private BoundedOutput() {}

    /** @return bytes written; {@code most + 1} if there was more, and the rest is left unread */
    static long toFile(InputStream output, Path file, long most) throws IOException {
        try (OutputStream out = Files.newOutputStream(file)) {
            byte[] chunk = new byte[CHUNK];
            long size = 0;
            for (int read = output.read(chunk); read >= 0; read = output.read(chunk)) {
                size += read;
                if (size > most) {
                    return most + 1;
                }
                out.write(chunk, 0, read);
            }
            return size;
        }
    }

    /** The beginning of it; the rest is read and dropped, so that nobody waits for it to be taken. */
    static byte[] beginning(InputStream output, int most) throws IOException {
        byte[] beginning = output.readNBytes(most);
        output.transferTo(OutputStream.nullOutputStream());
        return beginning;
    }
}
