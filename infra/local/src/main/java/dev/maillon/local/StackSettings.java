package dev.maillon.local;

import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How a stack is started.
 *
 * @param data the folder with everything that outlives a start
 * @param fresh begin with that folder emptied
 * @param ui with Temporal's web UI
 * @param applications that run in this JVM; somebody else runs the others
 * @param speech with a speech-to-text server, by which the worker transcribes voice messages
 * @param model the worker's settings of its model, {@code maillon.llm.*}; none: the demo's agents follow the playbook
 * @param pollsPerSecond how many of its tasks the dev server's one shard may take; null: its own default, which is 20
 * @param limits of the dev server, by the names of its dynamic configuration, if a test wants others than its own
 */
public record StackSettings(
        Path data,
        boolean fresh,
        boolean ui,
        Applications applications,
        boolean speech,
        Ports ports,
        Map<String, String> model,
        @Nullable Integer pollsPerSecond,
        Map<String, Integer> limits) {

    /** With the dev server's own limit every step would take 50 ms. */
    public static final int MANY_POLLS = 2_000;

    /** Which applications are started in this JVM. */
    public enum Applications {
        ALL,
        ALL_BUT_WORKER,
        NONE
    }

    public StackSettings {
        model = Map.copyOf(model);
        limits = Map.copyOf(limits);
    }

    /** For tests: any free ports, no UI. */
    public static StackSettings anywhere(Path data) {
        return new StackSettings(
                data, false, false, Applications.ALL, false, Ports.FREE, Map.of(), MANY_POLLS, Map.of());
    }

    public StackSettings afresh() {
        return new StackSettings(data, true, ui, applications, speech, ports, model, pollsPerSecond, limits);
    }

    public StackSettings withoutWorker() {
        return with(Applications.ALL_BUT_WORKER);
    }

    /** The servers and the reply sink alone. */
    public StackSettings withoutApplications() {
        return with(Applications.NONE);
    }

    private StackSettings with(Applications others) {
        return new StackSettings(data, fresh, ui, others, speech, ports, model, pollsPerSecond, limits);
    }

    public StackSettings withPollsPerSecond(@Nullable Integer limit) {
        return new StackSettings(data, fresh, ui, applications, speech, ports, model, limit, limits);
    }

    public StackSettings withLimits(Map<String, Integer> others) {
        return new StackSettings(data, fresh, ui, applications, speech, ports, model, pollsPerSecond, others);
    }

    public StackSettings withModel(Map<String, String> settings) {
        return new StackSettings(data, fresh, ui, applications, speech, ports, settings, pollsPerSecond, limits);
    }

    public StackSettings withSpeech() {
        return new StackSettings(data, fresh, ui, applications, true, ports, model, pollsPerSecond, limits);
    }

    /** Without the model's settings, which may hold a key. */
    @Override
    public String toString() {
        return "StackSettings[" + data + ", " + ports + "]";
    }
}
