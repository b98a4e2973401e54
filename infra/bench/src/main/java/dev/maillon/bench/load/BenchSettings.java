package dev.maillon.bench.load;

import dev.maillon.local.StackSettings;
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
 * @param jvm flags of worker and starter alike
 * @param worker settings of the worker beside the usual ones
 * @param profiles folder for a recording of worker and starter; null: they are not recorded
 */
record BenchSettings(
        Path data,
        @Nullable Integer pollsPerSecond,
        List<String> jvm,
        Map<String, String> worker,
        @Nullable Path profiles) {

    /** One collector for all, and the same memory: what is compared differs by its code alone. */
    static final List<String> JVM = List.of("-Xmx768m", "-XX:+UseSerialGC");

    /** With the flags that record what a program does. */
    List<String> flags(String program) {
        return profiles == null
                ? jvm
                : Stream.concat(
                                jvm.stream(),
                                Stream.of("-XX:StartFlightRecording=settings=profile,dumponexit=true,filename="
                                        + profiles.resolve(program + ".jfr").toAbsolutePath()))
                        .toList();
    }
}
