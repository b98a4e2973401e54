package dev.maillon.bench.load;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Everything that counts while messages are on their way. Of a system at another address nobody but its owner can read these. */
final class Meters {

    private final List<ProcessMeter> processes;
    private final @Nullable DatabaseMeter database;
    private final @Nullable HeartbeatMeter heartbeats;

    Meters(List<ProcessMeter> processes, @Nullable DatabaseMeter database, @Nullable HeartbeatMeter heartbeats) {
        this.processes = processes;
        this.database = database;
        this.heartbeats = heartbeats;
    }

    /** @param cpuSeconds by process. What is null is not known */
    record Reading(
            Map<String, Double> cpuSeconds,
            DatabaseMeter.@Nullable Reading database,
            @Nullable Long heartbeats) {

        Reading since(Reading before) {
            Map<String, Double> used = new LinkedHashMap<>();
            cpuSeconds.forEach((name, seconds) -> used.put(name, seconds - before.cpuSeconds.getOrDefault(name, 0.0)));
            return new Reading(
                    used,
                    database == null || before.database == null ? null : database.since(before.database),
                    heartbeats == null || before.heartbeats == null ? null : heartbeats - before.heartbeats);
        }
    }

    Reading read() {
        Map<String, Double> cpu = new LinkedHashMap<>();
        processes.forEach(process -> cpu.put(process.name(), process.cpuSeconds()));
        return new Reading(
                cpu, database == null ? null : database.read(), heartbeats == null ? null : heartbeats.read());
    }

    Map<String, Double> peakMiB() {
        Map<String, Double> peaks = new LinkedHashMap<>();
        processes.forEach(process -> peaks.put(process.name(), process.peakMiB()));
        return peaks;
    }
}
