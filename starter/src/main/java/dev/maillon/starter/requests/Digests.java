package dev.maillon.starter.requests;

import dev.maillon.domain.digest.Sha256;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** Ids of a fixed length from what comes from outside. */
public final class Digests {

    private Digests() {}

    /** SHA-256 in hex of several parts. */
    public static String sha256(String... parts) {
        return Sha256.hex(framed(parts));
    }

    /** Each part with its length before it, so that no two rows of parts read alike. */
    public static byte[] framed(String... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (String part : parts) {
            byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
            all.writeBytes(
                    ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
            all.writeBytes(bytes);
        }
        return all.toByteArray();
    }
}
