package dev.maillon.bench.load;

import dev.maillon.bench.load.Journey.Acknowledged;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What was seen between two moments: the messages that were to leave in that time, the replies that arrived in it.
 *
 * @param acknowledgement times from when a message was to leave to its acknowledgement
 * @param delivery times from acknowledgement to the reply's arrival
 * @param whole times from when a message was to leave to the reply's arrival
 * @param used by the processes and servers
 * @param peakMiB by process, since it began
 */
record Window(
        double seconds,
        long turns,
        double turnsPerSecond,
        Latencies acknowledgement,
        Latencies delivery,
        Latencies whole,
        Meters.Reading used,
        Map<String, Double> peakMiB) {

    private static final double NANOS = 1e9;

    /** To be called when all of them are delivered. */
    static Window of(Collection<Journey> all, long begin, long end, Meters.Reading used, Map<String, Double> peakMiB) {
        List<Journey> sent = all.stream()
                .filter(journey -> journey.scheduled() >= begin && journey.scheduled() < end)
                .filter(journey -> journey.isDelivered() && journey.acknowledged() != null)
                .toList();
        long arrived = all.stream()
                .filter(Journey::isDelivered)
                .mapToLong(journey -> journey.delivered().join())
                .filter(at -> at >= begin && at < end)
                .count();
        double seconds = (end - begin) / NANOS;
        return new Window(
                seconds,
                arrived,
                arrived / seconds,
                Latencies.of(sent.stream()
                        .map(journey -> journey.nanosToAcknowledgement(by(journey)))
                        .toList()),
                Latencies.of(sent.stream()
                        .map(journey -> journey.nanosToDelivery(by(journey)))
                        .toList()),
                Latencies.of(sent.stream()
                        .map(journey -> journey.delivered().join() - journey.scheduled())
                        .toList()),
                used,
                peakMiB);
    }

    private static Acknowledged by(Journey journey) {
        return Objects.requireNonNull(journey.acknowledged());
    }

    /** Processor milliseconds that a turn has cost a process. */
    double cpuMillisPerTurn(String process) {
        return turns == 0 ? 0 : used.cpuSeconds().getOrDefault(process, 0.0) * 1000 / turns;
    }
}
