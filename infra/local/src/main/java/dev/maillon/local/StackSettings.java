package dev.maillon.local;

import java.nio.file.Path;
import java.util.Map;

/**
 * How a stack is started.
 *
 * @param data the folder with everything that outlives a start
 * @param fresh begin with that folder emptied
 * @param ui with Temporal's web UI
 * @param worker with a worker in this JVM; without, somebody else runs one
 * @param model the worker's settings of its model, {@code maillon.llm.*}; none: the demo's agents follow the playbook
 */
public record StackSettings(
        Path data, boolean fresh, boolean ui, boolean worker, Ports ports, Map<String, String> model) {

    public StackSettings {
        model = Map.copyOf(model);
    }

    /** For tests: any free ports, no UI. */
    public static StackSettings anywhere(Path data) {
        return new StackSettings(data, false, false, true, Ports.FREE, Map.of());
    }

    public StackSettings withoutWorker() {
        return new StackSettings(data, fresh, ui, false, ports, model);
    }

    public StackSettings withModel(Map<String, String> settings) {
        return new StackSettings(data, fresh, ui, worker, ports, settings);
    }

    /** Without the model's settings, which may hold a key. */
    @Override
    public String toString() {
        return "StackSettings[" + data + ", " + ports + "]";
    }
}
