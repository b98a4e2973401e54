package dev.maillon.bench.load;

import dev.maillon.bench.load.Customers.Customer;
import dev.maillon.local.DemoWorkspace;
import dev.maillon.local.MaillonApi.Answer;
import dev.maillon.turns.VisibilityQuery;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A system that is ready to be written to: its catalog is there, its customers, the sink of their replies, and who counts. */
final class Setting implements AutoCloseable {

    private static final Duration SETTLES_WITHIN = Duration.ofMinutes(2);

    private final String run = "bench-" + Long.toString(System.currentTimeMillis(), 36);
    private final Instant began = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    private final MeasuredSystem place;
    private final Crowd crowd;
    private final Sink sink;

    Setting(MeasuredSystem place) {
        this.place = place;
        this.crowd = new Crowd(run, URI.create(place.api().base() + "/messages"), place.key());
        this.sink = new Sink(place.sink(), crowd.journeys());
    }

    /**
     * @param planner {@code playbook} or {@code model}
     * @param names that the catalog holds beside those that the agent uses
     */
    void putCatalog(String planner, int names) {
        Answer answer = place.api().putYaml("/catalog", BenchCatalog.document(sinkUrl(), planner, names));
        if (!answer.isOk()) {
            throw new IllegalStateException("the catalog is refused: " + answer.text());
        }
    }

    /** @param earlier messages of each of their conversations */
    void come(int conversations, int earlier) {
        List<Customer> come = crowd.customers().come(conversations);
        if (earlier > 0) {
            place.tellPast(come, earlier);
        }
    }

    String run() {
        return run;
    }

    Crowd crowd() {
        return crowd;
    }

    Sink sink() {
        return sink;
    }

    String sinkUrl() {
        return sink.url(place.sinkHost());
    }

    Measuring measuring() {
        return crowd.measuring(place.meters());
    }

    /** To be called when no message is on its way any more. */
    Ledger.Count count() {
        TemporalMeter temporal = place.temporal();
        return new Ledger(place.api(), began, temporal == null ? () -> 0 : () -> openRuns(temporal), SETTLES_WITHIN)
                .count(crowd.journeys());
    }

    private static long openRuns(TemporalMeter temporal) {
        return temporal.count(VisibilityQuery.ofWorkspace(DemoWorkspace.NAME).inStatus("Running"));
    }

    /** Null if Temporal is not known. */
    @Nullable
    Costs costs() {
        TemporalMeter temporal = place.temporal();
        return temporal == null ? null : Costs.of(crowd.journeys().all(), temporal);
    }

    @Override
    public void close() {
        sink.close();
    }
}
