package dev.maillon.activities.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.maillon.activities.recording.Recording.Piece;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every format of R31 is recognised by what it is, whatever it is called, and its sound track is taken. */
@Tag("R31")
class FormatsIT {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @MethodSource
    void sound(String name, String codec) throws Exception {
        assertOpens(new Sounds(folder).tone(name, codec.split(" ")));
    }

    static Stream<Arguments> sound() {
        return Stream.of(
                arguments("voice.mp3", "-c:a libmp3lame"),
                arguments("bare.mp3", "-c:a libmp3lame -id3v2_version 0 -write_xing 0"),
                arguments("voice.wav", "-c:a pcm_s16le"),
                arguments("voice.flac", "-c:a flac"),
                arguments("voice.m4a", "-c:a aac"),
                arguments("voice.ogg", "-c:a libvorbis"),
                arguments("voice.oga", "-c:a libvorbis"),
                arguments("voice.opus", "-c:a libopus"),
                arguments("voice.aac", "-c:a aac"),
                arguments("voice.aiff", "-c:a pcm_s16be"),
                arguments("voice.weba", "-c:a libopus -f webm"));
    }

    @ParameterizedTest
    @MethodSource
    void video(String name, String codecs) throws Exception {
        assertOpens(new Sounds(folder).video(name, codecs.split(" ")));
    }

    static Stream<Arguments> video() {
        return Stream.of(
                arguments("video.avi", "-c:v mpeg4 -c:a libmp3lame"),
                arguments("video.m4v", "-c:v mpeg4 -c:a aac"),
                arguments("video.mkv", "-c:v mpeg4 -c:a libvorbis"),
                arguments("video.mov", "-c:v mpeg4 -c:a aac"),
                arguments("video.mp4", "-c:v mpeg4 -c:a aac"),
                arguments("video.mpeg", "-c:v mpeg2video -c:a mp2 -f mpeg"),
                arguments("video.mpg", "-c:v mpeg1video -c:a mp2"),
                arguments("video.webm", "-c:v libvpx -c:a libvorbis"),
                arguments("video.wmv", "-c:v wmv2 -c:a wmav2"),
                arguments("video.3gp", "-c:v mpeg4 -c:a aac"));
    }

    private void assertOpens(Path file) throws Exception {
        try (RecordingsScene scene = new RecordingsScene(folder)) {
            Path other = Files.move(file, folder.resolve("minutes.pdf"));
            try (Recording recording = scene.open(other)) {
                assertThat(recording.duration()).isBetween(Duration.ofMillis(3_800), Duration.ofMillis(4_300));
                assertThat(recording.pieces()).hasSize(1);
                assertThat(seconds(recording.pieces().getFirst())).isBetween(3.8, 4.3);
            }
            scene.assertNothingLeft();
        }
    }

    private static double seconds(Piece piece) throws IOException {
        return (Files.size(piece.file()) - Splitter.HEADER_BYTES) / (double) Pcm.BYTES_A_SECOND;
    }
}
