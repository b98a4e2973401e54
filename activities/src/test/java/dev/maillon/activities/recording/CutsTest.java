package dev.maillon.activities.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Where long recordings are cut (R31). */
@Tag("R31")
class CutsTest {

    @Test
    void leavesAShortOneWhole() {
        assertThat(speech(100).cuts(100)).containsExactly(0);
    }

    @Test
    void cutsInTheLastPauseThatAPieceHasRoomFor() {
        float[] frames = speech(250).frames();
        Arrays.fill(frames, 60, 80, 0);
        Arrays.fill(frames, 140, 165, 0);
        assertThat(new Loudness(frames).cuts(100)).containsExactly(0, 70, 155);
    }

    @Test
    void cutsWhereItIsQuietestWhereNobodyPauses() {
        float[] frames = speech(150).frames();
        Arrays.fill(frames, 75, 95, 0.005f);
        assertThat(new Loudness(frames).cuts(100)).containsExactly(0, 85);
    }

    @Test
    void makesNoPieceLongerThanItMayBe() {
        List<Integer> beginnings = speech(10_007).cuts(100);
        for (int i = 1; i < beginnings.size(); i++) {
            assertThat(beginnings.get(i) - beginnings.get(i - 1)).isBetween(50, 100);
        }
        assertThat(10_007 - beginnings.getLast()).isLessThanOrEqualTo(100);
    }

    @Test
    void keepsToBytesAndToTime() {
        Duration anHour = Duration.ofHours(1);
        assertThat(new PieceLimits(44 + 2 * Pcm.BYTES_A_SECOND, anHour).frames())
                .isEqualTo(100);
        assertThat(new PieceLimits(1 << 30, Duration.ofSeconds(3)).frames()).isEqualTo(150);
        assertThatThrownBy(() -> new PieceLimits(1_000, anHour)).hasMessageContaining("2 seconds");
        assertThatThrownBy(() -> new PieceLimits(1 << 30, Duration.ZERO)).hasMessageContaining("2 seconds");
    }

    private static Loudness speech(int frames) {
        float[] loud = new float[frames];
        Arrays.fill(loud, 0.01f);
        return new Loudness(loud);
    }
}
