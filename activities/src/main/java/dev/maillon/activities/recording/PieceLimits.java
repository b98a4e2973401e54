package dev.maillon.activities.recording;

import java.time.Duration;

/**
 * What a provider takes at once.
 *
 * @param bytes of one file, its header included
 * @param longest of one file
 */
public record PieceLimits(long bytes, Duration longest) {

    public PieceLimits {
        if (longest.compareTo(Duration.ofSeconds(2)) < 0
                || bytes < Splitter.HEADER_BYTES + Pcm.bytes(Duration.ofSeconds(2))) {
            throw new IllegalArgumentException("a piece has room for 2 seconds (64,044 bytes) at least");
        }
    }

    /** Whole frames, so that every cut is between two of them. */
    int frames() {
        long sound = Math.min(bytes - Splitter.HEADER_BYTES, Pcm.bytes(longest));
        return Math.toIntExact(sound / Loudness.FRAME_BYTES);
    }
}
