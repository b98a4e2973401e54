package dev.maillon.activities.recording;

import static org.assertj.core.api.Assertions.assertThat;

import dev.maillon.activities.outbound.Canary;
import dev.maillon.media.Container;
import dev.maillon.media.UnusableMedia;
import dev.maillon.media.UnusableMedia.Reason;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.unit.DataSize;

/** Files that are not what they should be: each ends in a reason, and leaves neither a process nor a file (R32). */
@Tag("R32")
class HostileFilesIT {

    @TempDir
    private Path folder;

    private RecordingsScene scene;
    private Sounds sounds;

    @BeforeEach
    void begin() throws IOException {
        scene = new RecordingsScene(folder);
        sounds = new Sounds(folder);
    }

    @AfterEach
    void nothingIsLeft() throws IOException {
        scene.assertNothingLeft();
        scene.close();
    }

    @Test
    void nothing() throws Exception {
        assertThat(scene.refusal(Files.createFile(folder.resolve("empty.ogg")))).isEqualTo(Reason.EMPTY);
        assertThat(scene.refusal("0".repeat(64))).isEqualTo(Reason.UNKNOWN_MEDIA);
        assertThat(scene.refusal("../../etc/passwd")).isEqualTo(Reason.UNKNOWN_MEDIA);
    }

    @Test
    void aStreamWithoutSound() throws Exception {
        byte[] wave = Files.readAllBytes(sounds.tone("voice.wav"));
        assertThat(scene.refusal(write("header.wav", Arrays.copyOf(wave, 44)))).isEqualTo(Reason.DAMAGED);
        assertThat(scene.refusal(sounds.silence("zero.flac", 0))).isEqualTo(Reason.EMPTY);
    }

    @Test
    void whatBreaksOff() throws Exception {
        byte[] whole = Files.readAllBytes(sounds.tone("voice.m4a", "-c:a", "aac"));
        assertThat(scene.refusal(write("half.m4a", Arrays.copyOf(whole, whole.length / 2))))
                .isEqualTo(Reason.DAMAGED);
        byte[] mp3 = Files.readAllBytes(sounds.tone("voice.mp3"));
        try (Recording half = scene.open(write("half.mp3", Arrays.copyOf(mp3, mp3.length / 2)))) {
            assertThat(half.duration()).isBetween(Duration.ofSeconds(1), Duration.ofSeconds(3));
        }
    }

    @Test
    void whatIsNoSound() throws Exception {
        assertThat(scene.refusal(Files.copy(Path.of("/bin/sh"), folder.resolve("voice.mp3"))))
                .isEqualTo(Reason.NOT_MEDIA);
        assertThat(scene.refusal(write("voice.ogg", "%PDF-1.7".getBytes(StandardCharsets.US_ASCII))))
                .isEqualTo(Reason.NOT_MEDIA);
        assertThat(scene.refusal(write("noise.mp3", noise()))).isEqualTo(Reason.DAMAGED);
        assertThat(scene.refusal(sounds.picture("silent.mp4"))).isEqualTo(Reason.NO_AUDIO);
    }

    @Test
    void twoHoursOfSilence() throws Exception {
        Path silence = sounds.silence("silence.flac", 7_200);
        assertThat(Files.size(silence)).isLessThan(DataSize.ofMegabytes(16).toBytes());
        assertThat(scene.refusal(silence)).isEqualTo(Reason.TOO_LONG);
        assertThat(scene.refusal(sounds.silence("short.flac", 20))).isEqualTo(Reason.SILENT);
    }

    @Test
    void halfAGigabyte() throws Exception {
        Path large = folder.resolve("large.wav");
        try (RandomAccessFile file = new RandomAccessFile(large.toFile(), "rw")) {
            file.setLength(DataSize.ofMegabytes(500).toBytes());
        }
        assertThat(scene.refusal(large)).isEqualTo(Reason.TOO_LARGE);
    }

    /** Twelve hours of sound in eight megabytes, of which no more than the first minute is ever written down. */
    @Test
    void aBomb() throws Exception {
        Path bomb = sounds.silence("bomb.flac", 12 * 3_600);
        assertThat(Files.size(bomb)).isLessThan(DataSize.ofMegabytes(16).toBytes());
        assertThat(scene.refusal(bomb)).isEqualTo(Reason.TOO_LONG);
    }

    @Test
    void playlists() throws Exception {
        Path local = sounds.tone("local.ts", "-c:a", "mp2", "-f", "mpegts");
        try (Canary canary = new Canary()) {
            for (String playlist : playlists(local, canary)) {
                Path file = write("voice.mp3", playlist.getBytes(StandardCharsets.UTF_8));
                assertThat(scene.refusal(file)).as(playlist).isEqualTo(Reason.NOT_MEDIA);
                assertThat(scene.refusal(write(
                                "id3.mp3", ("ID3\3\0\0\0\0\0\0" + playlist).getBytes(StandardCharsets.ISO_8859_1))))
                        .as(playlist)
                        .isEqualTo(Reason.DAMAGED);
            }
            assertThat(canary.connections()).isZero();
        }
    }

    /** Even if it were taken for something else, nothing that it names is opened. */
    @Test
    void playlistsThatAreTakenForSound() throws Exception {
        Path local = sounds.tone("local.ts", "-c:a", "mp2", "-f", "mpegts");
        RecordingSettings settings =
                new RecordingSettings("ffmpeg", Duration.ofMinutes(1), Duration.ofSeconds(30), DataSize.ofGigabytes(1));
        try (Canary canary = new Canary()) {
            for (String playlist : playlists(local, canary)) {
                Files.writeString(folder.resolve(Decoder.INPUT), playlist);
                for (Container container : Container.values()) {
                    assertThat(reason(settings, container))
                            .as(container + playlist)
                            .isNotNull();
                }
            }
            assertThat(canary.connections()).isZero();
        }
    }

    private Reason reason(RecordingSettings settings, Container container) throws IOException, InterruptedException {
        try {
            new Decoder(settings).decode(folder, container);
            throw new AssertionError("it was decoded as " + container);
        } catch (UnusableMedia unusable) {
            return unusable.reason();
        }
    }

    private static List<String> playlists(Path local, Canary canary) {
        String url = "http://127.0.0.1:" + canary.port() + "/1.ts";
        String head = "#EXTM3U\n#EXT-X-MEDIA-SEQUENCE:0\n#EXTINF:4.0,\n";
        String end = "\n#EXT-X-ENDLIST\n";
        return List.of(
                head + url + end,
                head + "file://" + local + end,
                head + "concat:" + local + "|" + url + end,
                "ffconcat version 1.0\nfile '" + local + "'\n",
                "ffconcat version 1.0\nfile '" + url + "'\n",
                "v=0\no=- 0 0 IN IP4 127.0.0.1\ns=x\nc=IN IP4 127.0.0.1\nt=0 0\nm=audio " + canary.port()
                        + " RTP/AVP 0\n",
                "<?xml version=\"1.0\"?><MPD xmlns=\"urn:mpeg:dash:schema:mpd:2011\" type=\"static\"><Period><AdaptationSet>"
                        + "<Representation id=\"1\"><BaseURL>" + url
                        + "</BaseURL></Representation></AdaptationSet></Period></MPD>");
    }

    private Path write(String name, byte[] bytes) throws IOException {
        return Files.write(folder.resolve(name), bytes);
    }

    private static byte[] noise() {
        byte[] noise = new byte[100_000];
        new Random(7).nextBytes(noise);
        noise[0] = (byte) 0xff;
        noise[1] = (byte) 0xfb;
        return noise;
    }
}
