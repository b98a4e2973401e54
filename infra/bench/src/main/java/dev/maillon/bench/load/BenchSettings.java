package dev.maillon.bench.load;

import dev.maillon.bench.load.Switches.Switch;
import dev.maillon.local.StackSettings;
import dev.maillon.worker.WorkerApplication;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How the system that is measured is started.
 *
 * @param data for this run alone
 * @param pollsPerSecond see {@link StackSettings}
 * @param jvm flags of all programs but the worker
 * @param worker settings of the worker beside the usual ones
 * @param workerProgram that is the worker, with {@code workerJvm} as its flags
 * @param profiles folder for a recording of worker and starter; null: they are not recorded
 */
record BenchSettings(
        Path data,
        @Nullable Integer pollsPerSecond,
        List<String> jvm,
        Map<String, String> worker,
        Class<?> workerProgram,
        List<String> workerJvm,
        @Nullable Path profiles) {

    /** One collector for all, and the same memory: what is compared differs by its code alone. */
    static final List<String> JVM = List.of("-Xmx768m", "-XX:+UseSerialGC");

    static final Switch POLLS =
            new Switch("polls", "N", "2000", "history.transferProcessorMaxPollRPS of the dev server, or default");
    static final Switch DATA =
            new Switch("data", "DIR", "infra/bench/target/load", "data and logs of this run; it is emptied first");
    static final Switch PROFILE = new Switch("profile", "DIR", "", "record what is measured there (JFR)");

    /** @param worker settings of the worker beside the usual ones */
    static BenchSettings asked(Switches asked, Map<String, String> worker) {
        return new BenchSettings(
                Path.of(asked.text("data")).toAbsolutePath(),
                asked.text("polls").equals("default") ? null : Integer.valueOf(asked.number("polls")),
                JVM,
                worker,
                WorkerApplication.class,
                JVM,
                asked.has("profile") ? Path.of(asked.text("profile")) : null);
    }

    BenchSettings withWorker(Class<?> program, List<String> flags) {
        return new BenchSettings(data, pollsPerSecond, jvm, worker, program, flags, profiles);
    }

    /** With those that record what it does. */
    List<String> flags(String program) {
        List<String> own = program.equals("worker") ? workerJvm : jvm;
        return profiles == null
                ? own
                : Stream.concat(
                                own.stream(),
                                Stream.of("-XX:StartFlightRecording=settings=profile,dumponexit=true,filename="
                                        + profiles.resolve(program + ".jfr").toAbsolutePath()))
                        .toList();
    }
}
