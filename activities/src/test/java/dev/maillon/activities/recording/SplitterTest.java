package dev.maillon.activities.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.maillon.activities.recording.Recording.Piece;
import dev.maillon.media.UnusableMedia;
import dev.maillon.media.UnusableMedia.Reason;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.UnsupportedAudioFileException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pieces of a recording: nothing of it is lost or said twice (R31). */
@Tag("R31")
class SplitterTest {

    private static final PieceLimits FOUR_SECONDS = new PieceLimits(1 << 20, Duration.ofSeconds(4));

    @TempDir
    private Path folder;

    @Test
    void putsAllOfItIntoWavesThatPlayOneAfterAnother() throws Exception {
        byte[] sound = sound(3, 1, 3, 1, 2);
        List<Piece> pieces = Splitter.split(Files.write(folder.resolve("sound"), sound), FOUR_SECONDS);
        assertThat(pieces).hasSize(3);
        ByteArrayOutputStream together = new ByteArrayOutputStream();
        Duration end = Duration.ZERO;
        for (Piece piece : pieces) {
            assertThat(piece.offset()).isEqualTo(end);
            assertThat(piece.duration()).isLessThanOrEqualTo(FOUR_SECONDS.longest());
            end = end.plus(piece.duration());
            together.write(samples(piece));
        }
        assertThat(together.toByteArray()).isEqualTo(sound);
        assertThat(end).isEqualTo(Duration.ofSeconds(10));
    }

    @Test
    void cutsBetweenTwoWords() throws Exception {
        Path sound = Files.write(folder.resolve("sound"), sound(3, 1, 3));
        assertThat(Splitter.split(sound, FOUR_SECONDS).getLast().offset())
                .isBetween(Duration.ofMillis(3_100), Duration.ofMillis(3_900));
    }

    @Test
    @Tag("R32")
    void saysWhereThereIsNothingToBeHeard() throws IOException {
        Path sound = Files.write(folder.resolve("sound"), sound(0, 3));
        UnusableMedia silent = catchThrowableOfType(UnusableMedia.class, () -> Splitter.split(sound, FOUR_SECONDS));
        assertThat(silent.reason()).isEqualTo(Reason.SILENT);
    }

    private static byte[] samples(Piece piece) throws IOException, UnsupportedAudioFileException {
        try (AudioInputStream wave =
                AudioSystem.getAudioInputStream(piece.file().toFile())) {
            assertThat(wave.getFormat().getSampleRate()).isEqualTo(16_000);
            assertThat(wave.getFormat().getChannels()).isEqualTo(1);
            assertThat(wave.getFormat().getSampleSizeInBits()).isEqualTo(16);
            assertThat(wave.getFormat().isBigEndian()).isFalse();
            return wave.readAllBytes();
        }
    }

    /** @param seconds of a tone, then of silence, and so on */
    private static byte[] sound(int... seconds) {
        ByteArrayOutputStream sound = new ByteArrayOutputStream();
        for (int i = 0; i < seconds.length; i++) {
            ByteBuffer samples =
                    ByteBuffer.allocate(seconds[i] * Pcm.BYTES_A_SECOND).order(ByteOrder.LITTLE_ENDIAN);
            for (int n = 0; samples.hasRemaining(); n++) {
                samples.putShort((short) (i % 2 == 0 ? 8_000 * Math.sin(n / 6.0) : 0));
            }
            sound.writeBytes(samples.array());
        }
        return sound.toByteArray();
    }
}
