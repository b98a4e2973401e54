package dev.maillon.bench.load;

import dev.maillon.bench.load.Journey.Acknowledged;
import dev.maillon.bench.load.TemporalMeter.Cost;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.ToLongFunction;

/**
 * What Temporal has of a turn, on average over some runs.
 *
 * @param runs that were looked at
 * @param actions of Temporal Cloud, without heartbeats
 * @param most of each that any of the runs has
 */
record Costs(int runs, double events, double bytes, double workflowTasks, double actions, Cost most) {

    private static final int LOOKED_AT = 60;

    /** Of the last ones: the first of a conversation opens it, and costs more. */
    static Costs of(Collection<Journey> journeys, TemporalMeter temporal) {
        List<Acknowledged> runs = journeys.stream()
                .map(Journey::acknowledged)
                .filter(Objects::nonNull)
                .filter(run -> !run.runId().isEmpty())
                .sorted((a, b) -> Long.compare(b.at(), a.at()))
                .limit(LOOKED_AT)
                .toList();
        List<Cost> costs = runs.stream().map(temporal::costOf).toList();
        return new Costs(
                costs.size(),
                mean(costs, Cost::events),
                mean(costs, Cost::bytes),
                mean(costs, Cost::workflowTasks),
                mean(costs, Cost::actions),
                new Cost(
                        most(costs, Cost::events),
                        most(costs, Cost::bytes),
                        most(costs, Cost::workflowTasks),
                        most(costs, Cost::actions)));
    }

    private static long most(List<Cost> costs, ToLongFunction<Cost> what) {
        return costs.stream().mapToLong(what).max().orElse(0);
    }

    private static double mean(List<Cost> costs, ToLongFunction<Cost> what) {
        return costs.stream().mapToLong(what).average().orElse(0);
    }
}
