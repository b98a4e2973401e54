package dev.maillon.starter.requests;

import dev.maillon.domain.digest.Sha256;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** Ids of a fixed length from what comes from outside. */
public final class Digests {

    private Digests() {}

    /** SHA-256 in hex. Several parts are told apart by their lengths. */
    public static String sha256(String... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (String part : parts) {
            byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
            all.writeBytes(
                    ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
            all.writeBytes(bytes);
        }
        return Sha256.hex(all.toByteArray());
    }
}
