package dev.maillon.activities.recording;

import dev.maillon.media.Container;
import dev.maillon.media.UnusableMedia;
import dev.maillon.media.UnusableMedia.Reason;
import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The sound track of a file as {@link Pcm}, made by FFmpeg. Interrupting it ends the process. */
@Component
record Decoder(RecordingSettings settings) {

    /** What a customer's file is called, whatever its name was. */
    static final String INPUT = "input";

    /**
     * @param folder of its own, where the process runs; {@link #INPUT} is in it
     * @return the sound, beside it
     */
    Path decode(Path folder, Container container) throws UnusableMedia, IOException, InterruptedException {
        Path sound = folder.resolve("sound");
        long most = Pcm.bytes(settings.longest());
        try (FfmpegRun run = new FfmpegRun(start(folder, container), settings.timeout())) {
            long size = run.writeTo(sound, most);
            if (size > most) {
                throw new UnusableMedia(Reason.TOO_LONG);
            }
            run.check(size);
        }
        return sound;
    }

    private Process start(Path folder, Container container) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(new FfmpegCommand(settings).of(container, INPUT))
                .directory(folder.toFile())
                .redirectInput(Redirect.from(new File("/dev/null")));
        Map<String, String> environment = builder.environment();
        // The secrets of the worker are in its environment; a decoder that a file has taken over finds none.
        environment.keySet().removeIf(name -> !name.equals("PATH") && !name.equals("LD_LIBRARY_PATH"));
        return builder.start();
    }
}
