package dev.maillon.activities.recording;

import java.time.Duration;

/** The one form of sound that is worked on: 16 bits, little-endian, one channel, 16,000 samples a second. */
final class Pcm {

    static final int RATE = 16_000;
    static final int SAMPLE_BYTES = 2;
    static final int BYTES_A_SECOND = RATE * SAMPLE_BYTES;

    private Pcm() {}

    static long bytes(Duration duration) {
        return duration.toMillis() * BYTES_A_SECOND / 1_000;
    }

    static Duration duration(long bytes) {
        return Duration.ofMillis(bytes * 1_000 / BYTES_A_SECOND);
    }
}
