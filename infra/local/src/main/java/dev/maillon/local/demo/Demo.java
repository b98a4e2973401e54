package dev.maillon.local.demo;

import dev.maillon.local.MaillonApi;
import dev.maillon.local.ReplySink;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** {@code infra/local/up --demo}. */
public final class Demo {

    private Demo() {}

    /**
     * Plays the story and says how it came out.
     *
     * @param run makes contacts and ids that no earlier run has used
     * @param speech whether voice messages are transcribed, so that one is sent
     * @param temporalUi null if there is none
     * @return whether everything came out as told
     */
    public static boolean play(
            MaillonApi api,
            ReplySink sink,
            String run,
            boolean speech,
            @Nullable String temporalUi,
            Consumer<String> out) {
        List<String> broken = Story.play(api, sink, run, speech, new StoryPrinter(out, temporalUi));
        if (broken.isEmpty()) {
            out.accept("\nEverything came out as told.");
        } else {
            out.accept("\nThis came out differently than told:");
            broken.forEach(promise -> out.accept("  - " + promise));
        }
        return broken.isEmpty();
    }
}
