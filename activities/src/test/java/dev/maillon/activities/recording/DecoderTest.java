package dev.maillon.activities.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.maillon.media.UnusableMedia;
import dev.maillon.media.UnusableMedia.Reason;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a decoder may do at most, with scripts that do the worst in FFmpeg's place (R32). */
@Tag("R32")
class DecoderTest {

    private static final Duration SOON = Duration.ofSeconds(1);
    private static final Duration PLENTY = Duration.ofSeconds(30);

    @TempDir
    private Path folder;

    @Test
    void endsOneThatTakesTooLongWithItsChildren() throws IOException {
        assertThat(refusal("sleep 1000 & sleep 1000; wait", SOON)).isEqualTo(Reason.TOO_COSTLY);
    }

    @Test
    void endsOneThatNeverStopsTalking() throws IOException {
        assertThat(refusal("cat /dev/zero", PLENTY)).isEqualTo(Reason.TOO_LONG);
        assertThat(refusal("cat /dev/zero >&2", SOON)).isEqualTo(Reason.TOO_COSTLY);
    }

    @Test
    void letsItWriteNoFile() throws IOException {
        assertThat(refusal("echo much > file; echo sound", PLENTY)).isEqualTo(Reason.TOO_COSTLY);
    }

    @Test
    void boundsItsMemoryAndItsTime() throws Exception {
        String asBounded = "[ \"$(ulimit -v)-$(ulimit -t)-$(ulimit -f)-$(ulimit -c)\" = 1048576-30-0-0 ] || exit 9;";
        try (RecordingsScene scene = scene(asBounded + sound(), PLENTY);
                Recording recording = scene.open(input())) {
            assertThat(recording.duration()).isEqualTo(SOON);
        }
    }

    @Test
    void showsItNoneOfTheWorkersSecrets() throws Exception {
        String onlyThese = "[ \"$(env | grep -Ev '^(PATH|PWD|LD_LIBRARY_PATH|_|SHLVL|OLDPWD)=')\" = '' ] || exit 9;";
        assertThat(System.getenv()).containsKey("HOME");
        try (RecordingsScene scene = scene(onlyThese + sound(), PLENTY);
                Recording recording = scene.open(input())) {
            assertThat(recording.pieces()).hasSize(1);
        }
    }

    @Test
    void saysWhatIsWrong() throws IOException {
        assertThat(refusal("exit 1", PLENTY)).isEqualTo(Reason.DAMAGED);
        assertThat(refusal("exit 0", PLENTY)).isEqualTo(Reason.EMPTY);
        assertThat(refusal("kill -SEGV $$", PLENTY)).isEqualTo(Reason.TOO_COSTLY);
        assertThat(refusal("echo \"Stream map '0:a:0' matches no streams.\" >&2; exit 1", PLENTY))
                .isEqualTo(Reason.NO_AUDIO);
    }

    @Test
    void saysHowFfmpegIsPutIn() throws IOException {
        try (RecordingsScene scene = new RecordingsScene(folder, "no-such-program", PLENTY)) {
            assertThat(scene.refusal(input())).isEqualTo(Reason.NO_DECODER);
            assertThat(Reason.NO_DECODER.explanation()).contains("infra/local/install", "maillon.recordings.ffmpeg");
            scene.assertNothingLeft();
        }
    }

    @Test
    void endsWhereNobodyWaitsForItAnyMore() throws IOException {
        try (RecordingsScene scene = scene("sleep 1000", PLENTY)) {
            String mediaId = scene.kept(input());
            assertThatThrownBy(() -> scene.open(mediaId, () -> {
                        throw new CancellationException("taken over");
                    }))
                    .hasMessage("taken over");
            scene.assertNothingLeft();
        }
    }

    private Reason refusal(String script, Duration timeout) throws IOException {
        try (RecordingsScene scene = scene(script, timeout)) {
            UnusableMedia.Reason reason = scene.refusal(input());
            scene.assertNothingLeft();
            return reason;
        }
    }

    private RecordingsScene scene(String script, Duration timeout) throws IOException {
        Path program = Files.writeString(folder.resolve("ffmpeg"), "#!/bin/sh\n" + script + "\n");
        Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwx------"));
        return new RecordingsScene(folder, program.toString(), timeout);
    }

    /** A second of a loud square wave. */
    private static String sound() {
        return "i=0; while [ $i -lt 2000 ]; do printf 'zzzzzzzz\\1\\1\\1\\1\\1\\1\\1\\1'; i=$((i + 1)); done";
    }

    /** Enough of a file to be taken for an MP3. */
    private Path input() throws IOException {
        return Files.write(folder.resolve("voice.mp3"), "ID3\3\0\0\0\0\0\0".getBytes(StandardCharsets.ISO_8859_1));
    }
}
