package dev.maillon.store.messages;

import dev.maillon.domain.digest.Sha256;

/** Ids of a fixed length from ids that come from outside, of any length. */
public final class Digest {

    private Digest() {}

    /** SHA-256 in hex. */
    public static String of(String channel, String id) {
        return Sha256.hex(channel + "\n" + id);
    }
}
