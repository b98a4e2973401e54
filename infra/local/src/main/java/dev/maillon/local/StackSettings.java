package dev.maillon.local;

import java.nio.file.Path;

/**
 * How a stack is started.
 *
 * @param data the folder with everything that outlives a start
 * @param fresh begin with that folder emptied
 * @param ui with Temporal's web UI
 * @param worker with a worker in this JVM; without, somebody else runs one
 */
public record StackSettings(Path data, boolean fresh, boolean ui, boolean worker, Ports ports) {

    /** For tests: any free ports, no UI. */
    public static StackSettings anywhere(Path data) {
        return new StackSettings(data, false, false, true, Ports.FREE);
    }

    public StackSettings withoutWorker() {
        return new StackSettings(data, fresh, ui, false, ports);
    }
}
