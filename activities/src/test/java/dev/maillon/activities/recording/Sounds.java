package dev.maillon.activities.recording;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Makes files that customers might send, by FFmpeg. */
final class Sounds {

    private static final List<String> PICTURE = List.of("-f", "lavfi", "-i", "testsrc=size=64x48:rate=25");

    private final Path folder;

    Sounds(Path folder) {
        this.folder = folder;
    }

    /** Four seconds of a tone. @param how such as {@code -c:a aac} */
    Path tone(String name, String... how) throws IOException, InterruptedException {
        return make(name, List.of("-f", "lavfi", "-i", "sine=frequency=440:duration=4"), List.of(how));
    }

    /** Four seconds of a tone and of a test picture. */
    Path video(String name, String... how) throws IOException, InterruptedException {
        List<String> inputs = new ArrayList<>(List.of("-f", "lavfi", "-i", "sine=frequency=440:duration=4"));
        inputs.addAll(PICTURE);
        List<String> all = new ArrayList<>(List.of("-t", "4"));
        all.addAll(List.of(how));
        return make(name, inputs, all);
    }

    /** A test picture alone. */
    Path picture(String name) throws IOException, InterruptedException {
        return make(name, PICTURE, List.of("-t", "1", "-c:v", "mpeg4"));
    }

    Path silence(String name, int seconds) throws IOException, InterruptedException {
        return make(
                name, List.of("-f", "lavfi", "-i", "anullsrc=r=8000:cl=mono"), List.of("-t", String.valueOf(seconds)));
    }

    private Path make(String name, List<String> inputs, List<String> how) throws IOException, InterruptedException {
        Path file = folder.resolve(name);
        List<String> command = new ArrayList<>(List.of("ffmpeg", "-nostdin", "-loglevel", "error", "-y"));
        command.addAll(inputs);
        command.addAll(how);
        command.add(file.toString());
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(Redirect.INHERIT)
                .start();
        assertThat(process.waitFor()).as(String.join(" ", command)).isZero();
        return file;
    }
}
