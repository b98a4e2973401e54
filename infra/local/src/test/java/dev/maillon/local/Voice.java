package dev.maillon.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Somebody who speaks English, recorded in a format: espeak-ng and ffmpeg of this machine. */
final class Voice {

    private static final List<String> NO_PICTURE = List.of("-vn");
    private static final List<String> A_PICTURE =
            List.of("-f", "lavfi", "-i", "testsrc=size=64x64:rate=5", "-shortest", "-pix_fmt", "yuv420p");

    /** What customers' phones and browsers send (R31). */
    enum Format {
        MP3("mp3", "audio/mpeg", NO_PICTURE, "-c:a", "libmp3lame"),
        WAV("wav", "audio/wav", NO_PICTURE, "-c:a", "pcm_s16le"),
        FLAC("flac", "audio/flac", NO_PICTURE, "-c:a", "flac"),
        M4A("m4a", "audio/mp4", NO_PICTURE, "-c:a", "aac"),
        OGG("ogg", "audio/ogg", NO_PICTURE, "-c:a", "libvorbis"),
        OGA("oga", "application/ogg", NO_PICTURE, "-c:a", "flac"),
        OPUS("opus", "audio/ogg; codecs=opus", NO_PICTURE, "-c:a", "libopus"),
        AAC("aac", "audio/aac", NO_PICTURE, "-c:a", "aac"),
        AIFF("aiff", "audio/aiff", NO_PICTURE, "-c:a", "pcm_s16be"),
        AVI("avi", "video/x-msvideo", A_PICTURE, "-c:v", "mpeg4", "-c:a", "libmp3lame"),
        M4V("m4v", "video/x-m4v", A_PICTURE, "-f", "mp4", "-c:v", "mpeg4", "-c:a", "aac"),
        MKV("mkv", "video/x-matroska", A_PICTURE, "-c:v", "mpeg4", "-c:a", "libvorbis"),
        MOV("mov", "video/quicktime", A_PICTURE, "-c:v", "mpeg4", "-c:a", "aac"),
        MP4("mp4", "video/mp4", A_PICTURE, "-c:v", "mpeg4", "-c:a", "aac"),
        MPEG("mpeg", "video/mpeg", A_PICTURE, "-r", "25", "-c:v", "mpeg1video", "-c:a", "mp2"),
        MPG("mpg", "video/mpeg", A_PICTURE, "-r", "25", "-c:v", "mpeg2video", "-c:a", "mp2"),
        WEBA("weba", "audio/webm", NO_PICTURE, "-f", "webm", "-c:a", "libopus"),
        WEBM("webm", "video/webm", A_PICTURE, "-c:v", "libvpx", "-c:a", "libvorbis"),
        WMV("wmv", "video/x-ms-wmv", A_PICTURE, "-c:v", "wmv2", "-c:a", "wmav2"),
        THREE_GPP("3gp", "video/3gpp", A_PICTURE, "-c:v", "mpeg4", "-c:a", "aac");

        final String contentType;
        private final String extension;
        private final List<String> picture;
        private final List<String> codecs;

        Format(String extension, String contentType, List<String> picture, String... codecs) {
            this.extension = extension;
            this.contentType = contentType;
            this.picture = picture;
            this.codecs = List.of(codecs);
        }
    }

    private final Path folder;

    Voice(Path folder) {
        this.folder = folder;
    }

    byte[] says(String sentence, Format format) {
        Path spoken = file("spoken.wav");
        run("espeak-ng", "-v", "en", "-s", "140", "-w", spoken.toString(), sentence);
        return recorded(spoken, format);
    }

    /** So many seconds in which nobody says anything. */
    byte[] isSilent(int seconds, Format format) {
        Path silence = file("silence.wav");
        run(
                "ffmpeg",
                "-loglevel",
                "error",
                "-f",
                "lavfi",
                "-i",
                "anullsrc=r=16000:cl=mono",
                "-t",
                String.valueOf(seconds),
                silence.toString());
        return recorded(silence, format);
    }

    /** A video without any sound. */
    byte[] isMute() {
        Path video = file("mute.mp4");
        run(
                "ffmpeg",
                "-loglevel",
                "error",
                "-f",
                "lavfi",
                "-i",
                "testsrc=size=64x64:rate=5",
                "-t",
                "2",
                video.toString());
        return bytes(video);
    }

    private byte[] recorded(Path sound, Format format) {
        Path recording = file("recording." + format.extension);
        List<String> command = new ArrayList<>(List.of("ffmpeg", "-loglevel", "error", "-i", sound.toString()));
        command.addAll(format.picture);
        command.addAll(format.codecs);
        command.add(recording.toString());
        run(command.toArray(String[]::new));
        return bytes(recording);
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path file(String name) {
        try {
            return Files.createTempDirectory(folder, "voice").resolve(name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void run(String... command) {
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectInput(
                            ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                    .start();
            String said = new String(process.getInputStream().readAllBytes());
            assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
            assertThat(process.exitValue()).as("%s: %s", List.of(command), said).isZero();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
